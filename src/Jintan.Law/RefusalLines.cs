namespace Jintan.Law;

/// <content>The registry: one line for each refusal.</content>
public sealed partial record Refusal
{
    /// <summary>该人员不从事公务，不属于第二条规定的适用对象，不得依照本办法问责。</summary>
    public static Refusal Art2OutOfScope { get; } = Line("E-ART2-OUT-OF-SCOPE", "art2", "该人员不从事公务，不属于第二条规定的适用对象，不得依照本办法问责。", "补充任免、编制、聘用或者委托文件，证明其依法从事公务；否则转由其所在单位按内部规定处理；已经受理的，退回本程序的首个环节，由其转区作风办研究。");

    /// <summary>该人员由区以上机关管理，不在本区干部管理权限之内（第二条、第三条第一款）。</summary>
    public static Refusal Art2AboveAuthority { get; } = Line("E-ART2-ABOVE-AUTHORITY", "art2", "该人员由区以上机关管理，不在本区干部管理权限之内（第二条、第三条第一款）。", "填写线索移送函，将线索移送有管理权限的上级机关，仅留存回执；已经受理的，退回本程序的首个环节，由其转区作风办研究。");

    /// <summary>该人员已退休，第九条第五项、第六项中以现任职务为前提的问责方式不能适用（第二条）。</summary>
    public static Refusal Art2Retired { get; } = Line("E-ART2-RETIRED", "art2", "该人员已退休，第九条第五项、第六项中以现任职务为前提的问责方式不能适用（第二条）。", "记录已查明的事实，按《公职人员政务处分法》第二十七条移送有权机关处理。");

    /// <summary>法律、法规、规章或者上级规范性文件对该人员或者行为另有规定，应当从其规定（第三条第二款）。</summary>
    public static Refusal Art3SpecialRule { get; } = Line("E-ART3P2-SPECIAL-RULE", "art3.p2", "法律、法规、规章或者上级规范性文件对该人员或者行为另有规定，应当从其规定（第三条第二款）。", "引用该特别规定并移送有权机关；经核对不适用的，重新记录特别规定检查结果。");

    /// <summary>所引用情形的要件尚未全部查实，不得认定应当问责（第四条、第五条至第八条）。</summary>
    public static Refusal SituationNotEstablished { get; } = Line("E-SITUATION-NOT-ESTABLISHED", "art4", "所引用情形的要件尚未全部查实，不得认定应当问责（第四条、第五条至第八条）。", "补充缺少要件的证据，或者改引事实能够证明的条款。");

    /// <summary>兜底条款须写明与所列情形相当的理由，并说明不属于同条其他各项（第四条）。</summary>
    public static Refusal CatchAllReason { get; } = Line("E-CATCHALL-REASON", "art4", "兜底条款须写明与所列情形相当的理由，并说明不属于同条其他各项（第四条）。", "写明理由，报区作风办作合法性审核；能够认定具体情形的，改引该项。");

    /// <summary>所选方式不是第九条第一款规定的六种问责方式之一。</summary>
    public static Refusal Art9MethodUnknown { get; } = Line("E-ART9-METHOD-UNKNOWN", "art9.p1", "所选方式不是第九条第一款规定的六种问责方式之一。", "从批评教育、责令检查、通报、诫勉、组织调整或者组织处理、纪律或者政务处分中选择。");

    /// <summary>聘用人员应当按相关规定或者合同约定处理，不适用所选问责方式（第九条第三款）。</summary>
    public static Refusal Art9HiredMethodNotAvailable { get; } = Line("E-ART9P3-METHOD-NOT-AVAILABLE", "art9.p3.s1", "聘用人员应当按相关规定或者合同约定处理，不适用所选问责方式（第九条第三款）。", "改为按规定或者合同约定处理；情节严重的，认定后予以解聘或者辞退。");

    /// <summary>对聘用人员的处理未引用相关规定或者合同条款（第九条第三款）。</summary>
    public static Refusal Art9HiredNoBasis { get; } = Line("E-ART9P3-NO-BASIS", "art9.p3.s1", "对聘用人员的处理未引用相关规定或者合同条款（第九条第三款）。", "填写所依据的规章制度条款或者合同条款，并附摘录。");

    /// <summary>未认定情节严重，不得解聘或者辞退（第九条第三款）。</summary>
    public static Refusal Art9HiredNotSerious { get; } = Line("E-ART9P3-NOT-SERIOUS", "art9.p3.s2", "未认定情节严重，不得解聘或者辞退（第九条第三款）。", "经单位集体研究认定情节严重并说明理由，或者按规定、合同约定作其他处理。");

    /// <summary>上级规定未对该类人员设置所选的处理种类，不得适用（第九条第一款、第三条第二款）。</summary>
    public static Refusal Art9TypeNotAvailable { get; } = Line("E-ART9-TYPE-NOT-AVAILABLE", "art9.p1", "上级规定未对该类人员设置所选的处理种类，不得适用（第九条第一款、第三条第二款）。", "改选该类人员可以适用的种类；选举产生的职务依法定程序罢免。");

    /// <summary>同一行为已受同种处分，不得重复处分（第三条第二款，《公务员法》第六十一条）。</summary>
    public static Refusal NeBisInIdem { get; } = Line("E-NE-BIS-IN-IDEM", "art3.p2", "同一行为已受同种处分，不得重复处分（第三条第二款，《公务员法》第六十一条）。", "撤回同种处分的意见，引用已有处分决定；确需其他方式的，重新提出处理意见。");

    /// <summary>同一人的同一事实已经作出处理，不得重复立案（第四条）。</summary>
    public static Refusal DuplicateCase { get; } = Line("E-DUPLICATE-CASE", "art4", "同一人的同一事实已经作出处理，不得重复立案（第四条）。", "将线索材料并入已办案件；发现新事实的，另行登记新事实。");

    /// <summary>所选方式超出依第九条至第十一条可以适用的范围。</summary>
    public static Refusal OutsideRange { get; } = Line("E-RANGE", "art9.p1", "所选方式超出依第九条至第十一条可以适用的范围。", "在可以适用的方式内选择，或者补充能够改变范围的情节及其证据。");

    /// <summary>未经有权机关认定符合容错纠错机制规定的情形，不得免除问责（第十条第二款）。</summary>
    public static Refusal Art10NotRecognised { get; } = Line("E-ART10P2-NOT-RECOGNISED", "art10.p2", "未经有权机关认定符合容错纠错机制规定的情形，不得免除问责（第十条第二款）。", "取得书面容错认定书后再提出免除，或者在可以适用的方式内选择。");

    /// <summary>存在第十一条规定的情节，应当从重或者加重问责，不得适用幅度内最轻的方式。</summary>
    public static Refusal Art11Ignored { get; } = Line("E-ART11-IGNORED", "art11", "存在第十一条规定的情节，应当从重或者加重问责，不得适用幅度内最轻的方式。", "改选较重的方式，或者说明该情节不成立的证据。");

    /// <summary>同时存在第十条和第十一条规定的情节，须书面说明权衡理由。</summary>
    public static Refusal BalancingReason { get; } = Line("E-BALANCING-REASON", "art11", "同时存在第十条和第十一条规定的情节，须书面说明权衡理由。", "填写权衡理由，说明各情节如何影响问责方式。");

    /// <summary>所主张的情节没有证据支持，不得采用（第四条、第十条、第十一条）。</summary>
    public static Refusal FactorEvidence { get; } = Line("E-FACTOR-EVIDENCE", "art4", "所主张的情节没有证据支持，不得采用（第四条、第十条、第十一条）。", "为该情节补充证据编号，或者撤回该主张。");

    /// <summary>该途径的线索须经核实方可受理（第十二条第三项、第四项、第六项）。</summary>
    public static Refusal Art12Unverified { get; } = Line("E-ART12-UNVERIFIED", "art12", "该途径的线索须经核实方可受理（第十二条第三项、第四项、第六项）。", "完成核实并附核查记录后再提请集体研究。");

    /// <summary>是否受理的意见未经区作风办集体研究（第十二条）。</summary>
    public static Refusal Art12NoCollectiveStudy { get; } = Line("E-ART12-NO-COLLECTIVE-STUDY", "art12", "是否受理的意见未经区作风办集体研究（第十二条）。", "由区作风办集体研究，形成集体研究纪要后再提出意见。");

    /// <summary>问责调查未经批准，不得启动（第十三条）。</summary>
    public static Refusal Art13NoApproval { get; } = Line("E-ART13-NO-APPROVAL", "art13.s1", "问责调查未经批准，不得启动（第十三条）。", "报区作风建设领导小组相关负责人批准；涉及科级领导干部的，报主要负责同志核准。");

    /// <summary>批准人无权批准对该级别人员启动问责调查（第十三条）。</summary>
    public static Refusal Art13WrongApprover { get; } = Line("E-ART13-WRONG-APPROVER", "art13.s2", "批准人无权批准对该级别人员启动问责调查（第十三条）。", "涉及科级领导干部的，报领导小组主要负责同志核准；其他人员，报相关负责人批准。");

    /// <summary>调查行为的日期早于启动批准的日期（第十三条）。</summary>
    public static Refusal Art13DateOrder { get; } = Line("E-ART13-DATE-ORDER", "art13.s1", "调查行为的日期早于启动批准的日期（第十三条）。", "更正日期记录；批准前所作的调查行为不得作为依据，须依法重新进行。");

    /// <summary>批准事项不得转交无批准权的人员办理（第十三条）。</summary>
    public static Refusal Art13NotDelegable { get; } = Line("E-ART13-NOT-DELEGABLE", "art13.s2", "批准事项不得转交无批准权的人员办理（第十三条）。", "由有权人员本人办理，或者转交权限登记簿上有相应权限的人员。");

    /// <summary>调查主体与被调查人的级别、管理权限不符（第十四条）。</summary>
    public static Refusal Art14WrongInvestigator { get; } = Line("E-ART14-WRONG-INVESTIGATOR", "art14.p1.s1", "调查主体与被调查人的级别、管理权限不符（第十四条）。", "一般工作人员由主管部门或者所在单位调查；科级领导干部由区作风办、区纪委监委、区委组织部联合调查。");

    /// <summary>科级领导干部的调查须由区作风办、区纪委监委、区委组织部联合实施，现缺少其中的机关（第十四条第一款）。</summary>
    public static Refusal Art14OrganMissing { get; } = Line("E-ART14-ORGAN-MISSING", "art14.p1.s2", "科级领导干部的调查须由区作风办、区纪委监委、区委组织部联合实施，现缺少其中的机关（第十四条第一款）。", "补齐三家机关的参加和签章后重新提交调查报告或者问责建议。");

    /// <summary>领导小组直接组织调查没有书面批示（第十四条第二款）。</summary>
    public static Refusal Art14LeadingGroupOrderMissing { get; } = Line("E-ART14-LG-ORDER-MISSING", "art14.p2", "领导小组直接组织调查没有书面批示（第十四条第二款）。", "补附领导小组的书面批示及理由，或者改由主管部门、所在单位调查。");

    /// <summary>不需要问责的，未作出说明，不得结案（第十四条第三款）。</summary>
    public static Refusal Art14NoExplanation { get; } = Line("E-ART14-NO-EXPLANATION", "art14.p3", "不需要问责的，未作出说明，不得结案（第十四条第三款）。", "向被调查人、移送单位和实名举报人出具说明函，填写出具日期。");

    /// <summary>作出问责决定前未听取被问责人的陈述、申辩，或者未记录在案（第十五条第一款）。</summary>
    public static Refusal Art15NotHeard { get; } = Line("E-ART15-NOT-HEARD", "art15.p1", "作出问责决定前未听取被问责人的陈述、申辩，或者未记录在案（第十五条第一款）。", "告知并听取陈述、申辩，制作笔录；放弃的，附书面放弃或者两名见证人的证明。");

    /// <summary>对未采纳的陈述、申辩意见没有说明理由（第十五条第一款）。</summary>
    public static Refusal Art15ReasonsMissing { get; } = Line("E-ART15-REASONS-MISSING", "art15.p1", "对未采纳的陈述、申辩意见没有说明理由（第十五条第一款）。", "在采纳情况说明中逐条写明未采纳的理由和证据。");

    /// <summary>听取陈述、申辩后又发现新的事实或者加重方式，未再次听取意见（第十五条第一款）。</summary>
    public static Refusal Art15Rehear { get; } = Line("E-ART15-REHEAR", "art15.p1", "听取陈述、申辩后又发现新的事实或者加重方式，未再次听取意见（第十五条第一款）。", "就新的事实和拟采取的方式再次告知并听取陈述、申辩。");

    /// <summary>没有新的事实，不得因陈述、申辩而加重问责（第十五条第一款，《公务员法》第六十三条）。</summary>
    public static Refusal Art15AggravatedByDefence { get; } = Line("E-ART15-AGGRAVATED-BY-DEFENCE", "art15.p1", "没有新的事实，不得因陈述、申辩而加重问责（第十五条第一款，《公务员法》第六十三条）。", "改为不重于拟问责告知书所列的方式；确有新的事实的，查证后再次听取意见。");

    /// <summary>更正使问责方式加重或者影响期增加、延长，未重新听取陈述、申辩（第十五条第一款）。</summary>
    public static Refusal Art15CorrectionHeavier { get; } = Line("E-ART15-CORRECTION-HEAVIER", "art15.p1", "更正使问责方式加重或者影响期增加、延长，未重新听取陈述、申辩（第十五条第一款）。", "更正只改正文字、日期等差错；确需加重的，撤销原决定，重新告知、听取陈述申辩后另行作出决定。");

    /// <summary>办理环节的日期先后颠倒，在后的环节早于在前的环节（第十五条）。</summary>
    public static Refusal Art15DateOrder { get; } = Line("E-ART15-DATE-ORDER", "art15.p1", "办理环节的日期先后颠倒，在后的环节早于在前的环节（第十五条）。", "按实际办理日期更正记录；确实先后颠倒的，从颠倒的环节起重新办理。");

    /// <summary>处理意见未经单位领导班子集体研究（第十五条第二款）。</summary>
    public static Refusal Art15NoCollective { get; } = Line("E-ART15-NO-COLLECTIVE", "art15.p2.s1", "处理意见未经单位领导班子集体研究（第十五条第二款）。", "提交单位领导班子集体研究，形成会议纪要。");

    /// <summary>处理意见未经区作风办同意（第十五条第二款）。</summary>
    public static Refusal Art15NoOfficeConsent { get; } = Line("E-ART15-NO-OFFICE-CONSENT", "art15.p2.s1", "处理意见未经区作风办同意（第十五条第二款）。", "报区作风办，取得书面同意后再作出决定。");

    /// <summary>对科级领导干部的问责建议未经区委常委会研究同意（第十五条第二款）。</summary>
    public static Refusal Art15NoStandingCommittee { get; } = Line("E-ART15-NO-STANDING-COMMITTEE", "art15.p2.s2", "对科级领导干部的问责建议未经区委常委会研究同意（第十五条第二款）。", "报请区委常委会研究，取得会议纪要后再作出决定。");

    /// <summary>简化程序只能采取批评教育、责令检查、通报、诫勉，其他方式须报区作风办集体研究同意（第十六条）。</summary>
    public static Refusal Art16MethodLimit { get; } = Line("E-ART16-METHOD-LIMIT", "art16.s2", "简化程序只能采取批评教育、责令检查、通报、诫勉，其他方式须报区作风办集体研究同意（第十六条）。", "转报区作风办集体研究，或者在前四种方式内处理。");

    /// <summary>事实尚不清楚，不得使用简化程序（第十六条）。</summary>
    public static Refusal Art16FactsUnclear { get; } = Line("E-ART16-FACTS-UNCLEAR", "art16.s1", "事实尚不清楚，不得使用简化程序（第十六条）。", "查清事实后再提出，或者改用普通程序。");

    /// <summary>问题不是本单位自身发现的，不得使用简化程序（第十六条）。</summary>
    public static Refusal Art16NotSelfFound { get; } = Line("E-ART16-NOT-SELF-FOUND", "art16.s1", "问题不是本单位自身发现的，不得使用简化程序（第十六条）。", "改用普通程序，由区作风办按第十二条集体研究。");

    /// <summary>本单位对该人员没有干部管理权限，不得使用简化程序（第十六条）。</summary>
    public static Refusal Art16NoAuthority { get; } = Line("E-ART16-NO-AUTHORITY", "art16.s1", "本单位对该人员没有干部管理权限，不得使用简化程序（第十六条）。", "移交有干部管理权限的机关；科级领导干部适用三家联合调查。");

    /// <summary>问责决定未以书面形式作出（第十七条）。</summary>
    public static Refusal Art17NotWritten { get; } = Line("E-ART17-NOT-WRITTEN", "art17", "问责决定未以书面形式作出（第十七条）。", "制作书面问责决定书，编号、用印后再宣布。");

    /// <summary>决定的生效日期或者宣布日期早于作出日期（第十七条）。</summary>
    public static Refusal Art17DateOrder { get; } = Line("E-ART17-DATE-ORDER", "art17", "决定的生效日期或者宣布日期早于作出日期（第十七条）。", "更正日期；决定自作出之日起生效，或者另定以后的生效日期，作出以后再宣布。");

    /// <summary>问责决定尚未向被问责人宣布（第十七条）。</summary>
    public static Refusal Art17NotAnnounced { get; } = Line("E-ART17-NOT-ANNOUNCED", "art17", "问责决定尚未向被问责人宣布（第十七条）。", "向被问责人宣布并取得送达回证；拒签的，由两名见证人证明。");

    /// <summary>更正日期早于原决定或者同意更正的日期（第十七条）。</summary>
    public static Refusal Art17CorrectionDateOrder { get; } = Line("E-ART17-CORRECTION-DATE-ORDER", "art17", "更正日期早于原决定或者同意更正的日期（第十七条）。", "按实际日期填写：先有原决定，再取得同意，然后作出更正。");

    /// <summary>该人员不是中共党员，不得要求其在党的会议上作检查（第十八条）。</summary>
    public static Refusal Art18NotParty { get; } = Line("E-ART18-NOT-PARTY", "art18", "该人员不是中共党员，不得要求其在党的会议上作检查（第十八条）。", "取消该项任务；党员身份有误的，先更正人员登记。");

    /// <summary>该人员正处于问责影响期内，不得提拔、重用或者担任相当职务（第十九条第二款）。</summary>
    public static Refusal Art19Barred { get; } = Line("E-ART19-BARRED", "art19.p2.s2", "该人员正处于问责影响期内，不得提拔、重用或者担任相当职务（第十九条第二款）。", "待限制期满之次日再提出；决定已撤销的，先登记撤销文书。");

    /// <summary>该人员当年受到问责，取消年度考核评优评先资格（第十九条第二款）。</summary>
    public static Refusal Art19AssessmentBarred { get; } = Line("E-ART19-ASSESS-BARRED", "art19.p2.s1", "该人员当年受到问责，取消年度考核评优评先资格（第十九条第二款）。", "改报其他等次或者其他人选；决定已撤销的，先登记撤销文书。");

    /// <summary>参与办理的人员与本案有利害关系，应当回避（第四条，《公务员法》第七十六条）。</summary>
    public static Refusal Recusal { get; } = Line("E-RECUSAL", "art4", "参与办理的人员与本案有利害关系，应当回避（第四条，《公务员法》第七十六条）。", "由无利害关系的人员接替，并重新进行受影响的步骤。");

    /// <summary>正在办理的案件不得改用其他版本的流程（第二十二条、第四条）。</summary>
    public static Refusal VersionPinned { get; } = Line("E-VERSION-PINNED", "art22.s1", "正在办理的案件不得改用其他版本的流程（第二十二条、第四条）。", "本案继续按登记时的版本办理，新版本只用于以后登记的案件。");

    /// <summary>下一环节已经办理，不能撤回（第十三条）。</summary>
    public static Refusal WithdrawTooLate { get; } = Line("E-WITHDRAW-TOO-LATE", "art13.s1", "下一环节已经办理，不能撤回（第十三条）。", "向下一环节的办理人说明情况，由其退回或者终止。");

    /// <summary>其间的启动批准、三家对报告的签署、告知和陈述申辩、提请转报或者决定，须就全部材料重新作出，退回后不能直接回到本环节（第四条）。</summary>
    public static Refusal PassedOver { get; } = Line("E-BACK-STRAIGHT", "art4", "其间的启动批准、三家对报告的签署、告知和陈述申辩、提请转报或者决定，须就全部材料重新作出，退回后不能直接回到本环节（第四条）。", "请选择其后各环节依次再办。");

    /// <summary>台账记录与重新计算的结果或者校验值不一致（第四条）。</summary>
    public static Refusal LedgerMismatch { get; } = Line("E-LEDGER-MISMATCH", "art4", "台账记录与重新计算的结果或者校验值不一致（第四条）。", "停止使用该案记录，以外部锚定的校验值核对，查明首条不一致的记录。");

    /// <summary>Every refusal, in the order of the articles.</summary>
    public static IReadOnlyList<Refusal> All { get; } =
    [
        Art2OutOfScope, Art2AboveAuthority, Art2Retired, Art3SpecialRule,
        SituationNotEstablished, CatchAllReason, Art9MethodUnknown, Art9HiredMethodNotAvailable,
        Art9HiredNoBasis, Art9HiredNotSerious, Art9TypeNotAvailable, NeBisInIdem,
        DuplicateCase, OutsideRange, Art10NotRecognised, Art11Ignored,
        BalancingReason, FactorEvidence, Art12Unverified, Art12NoCollectiveStudy,
        Art13NoApproval, Art13WrongApprover, Art13DateOrder, Art13NotDelegable,
        Art14WrongInvestigator, Art14OrganMissing, Art14LeadingGroupOrderMissing, Art14NoExplanation,
        Art15NotHeard, Art15ReasonsMissing, Art15Rehear, Art15AggravatedByDefence, Art15CorrectionHeavier, Art15DateOrder,
        Art15NoCollective, Art15NoOfficeConsent, Art15NoStandingCommittee, Art16MethodLimit,
        Art16FactsUnclear, Art16NotSelfFound, Art16NoAuthority, Art17NotWritten,
        Art17DateOrder, Art17CorrectionDateOrder, Art17NotAnnounced, Art18NotParty, Art19Barred, Art19AssessmentBarred,
        Recusal, VersionPinned, WithdrawTooLate, PassedOver, LedgerMismatch,
    ];

    private static readonly Dictionary<string, Refusal> ByCode = All.ToDictionary(refusal => refusal.Code, StringComparer.Ordinal);
}
