using Jintan.Law;

namespace Jintan.Activities.Forms;

/// <summary>Article 14: forms of the investigation.</summary>
internal static class InvestigationForms
{
    /// <summary>Field of a report that finds the conduct to fall under other items than the clue.</summary>
    public const string Situations = "situations";

    /// <summary>Field of a report that suspects something illegal.</summary>
    public const string SuspicionKind = "suspicionKind";

    /// <summary>The person was promoted meanwhile: another body approves, others investigate (articles 13 and 14).</summary>
    internal static Option LevelChanged { get; } = new("LevelChanged", "级别变化，报请核准") { IsBare = true };

    /// <summary>The person came above the district, or out of public duty, after the clue was accepted (article 2).</summary>
    internal static Option OutOfScope { get; } = new("OutOfScope", "不再由本级处理，转区作风办") { IsBare = true };

    internal static TextField HiredBasis { get; } = new("hiredBasis", "处理依据（有关规定或者合同条款）", 300, 2)
    {
        Fact = "hired.basis",
        OnlyFor = SubjectCategory.HiredStaff,
        Required = false,
        Clause = "art9.p3.s1",
    };

    public static Form Plan { get; } = new("investigation-plan", "制定调查方案",
    [
        new("调查方案",
        [
            new TextField("task", "调查任务", 1000, 3) { Clause = "art14.p1.s1" },
            new TextField("team", "调查人员（职务，不少于两人）", 200),
            new YesNoField("conflict", "调查人员是否有应当回避的") { Fact = "investigation.recusal_conflict" },
            new TextField("steps", "步骤和方法", 2000, 4),
        ]),
    ]) { Body = Body.Unit, Choices = [new("Submit", "确定方案"), LevelChanged, OutOfScope] };

    public static Form Report { get; } = new("investigation-report", "提交调查报告",
    [
        new("调查经过",
        [
            new DateField("firstActOn", "首次调查行为日期") { Fact = "investigation.first_act_on", Clause = "art13.s1" },
            new TextField("course", "调查经过（谈话、取证）", 4000, 5),
        ]),
        new("查明的事实",
        [
            new TextField("facts", "查明的事实及证据编号", 8000, 8) { Clause = "art3.p1" },
            new ChoicesField(Situations, "认定的情形", Choices.Situations)
            {
                Fact = "finding.situations",
                Required = false,
                Clause = "art5",
                Help = "与登记的情形一致的不必选；属于另一项或者几项的，在此改选后点“暂存”，下面的要件随之更换。",
            },
            new ChoicesField("elements", "已有证据证明的要件", AllElements) { Required = false, Help = "未勾选的要件视为没有证明。" },
            new TextField(Catalogues.Field, "所违反的目录条目", 200) { Required = false, Clause = "art5", Help = "以行为发生时有效的目录为准。" },
            new ChoiceField("harm", "后果和影响", Choices.Harms) { Fact = "conduct.harm", Clause = "art3.p1" },
            new YesNoField("factsClear", "事实是否清楚") { Fact = "finding.facts_clear" },
        ]),
        new("情节和幅度",
        [
            new ChoiceField("gravity", "情节轻重", Choices.Gravities) { Fact = "finding.gravity" },
            new ChoicesField("baseRange", "基准幅度", Choices.BaseRange)
            {
                Fact = "finding.base_range",
                Clause = "art9.p1",
                Help = "由调查单位认定；右侧裁量基准建议属本地规定，仅供参考。",
            },
            new ChoicesField("mitigating", "可以从轻、减轻的情节", Choices.Mitigating)
            {
                Fact = "factors.mitigating",
                Required = false,
                Clause = "art10.p1",
            },
            new ChoicesField("aggravating", "应当从重、加重的情节", Choices.Aggravating)
            {
                Fact = "factors.aggravating",
                Required = false,
                Clause = "art11",
            },
            new RowsField("evidence", "情节的证据",
            [
                new ChoiceField("factor", "情节", [.. Choices.Mitigating, .. Choices.Aggravating]),
                new TextField("proof", "证据编号", 200),
            ]) { Required = false },
            new ChoiceField("faultTolerance", "容错认定", Choices.FaultTolerances)
            {
                Fact = "factors.fault_tolerance",
                Required = false,
                Clause = "art10.p2",
                Help = "免除问责须有有权机关的书面认定。",
            },
            new TextField("faultToleranceRef", "容错认定文书编号", 100)
            {
                Fact = "factors.fault_tolerance_ref",
                OnlyIf = new("faultTolerance", "recognised"),
                Clause = "art10.p2",
            },
        ]),
        new("聘用人员",
        [
            HiredBasis,
            new YesNoField("hiredSerious", "是否情节严重")
            {
                Fact = "hired.serious",
                OnlyFor = SubjectCategory.HiredStaff,
                Required = false,
                Clause = "art9.p3.s2",
                Help = "情节严重的，予以解聘或者辞退。",
            },
        ]),
        new("职务和已受处分",
        [
            new YesNoField("elected", "现任职务是否由选举产生") { Fact = "subject.elected", Required = false, Clause = "art9.item5" },
            new YesNoField("sanctioned", "是否已受纪律或者政务处分") { Required = false, Clause = "art3.p2" },
            new ChoiceField("sanctionKind", "处分种类", Choices.Sanctions) { Fact = "prior_sanction.kind", OnlyIf = new("sanctioned", "true") },
            new ChoiceField("sanctionBy", "处分机关", Choices.SanctioningBodies) { Fact = "prior_sanction.by", OnlyIf = new("sanctioned", "true") },
            new YesNoField("sanctionSame", "是否因同一行为受处分")
            {
                Fact = "prior_sanction.same_conduct",
                OnlyIf = new("sanctioned", "true"),
                Clause = "art9.item6",
            },
        ]),
        new("涉嫌违法",
        [
            new YesNoField("suspected", "是否发现涉嫌违法、须移送相关部门") { Required = false, Clause = "art9.p2.s2" },
            new ChoiceField(SuspicionKind, "涉嫌违法的种类", Choices.Suspicions)
            {
                Fact = "suspected.kind",
                OnlyIf = new("suspected", "true"),
            },
        ]),
        new("附件", [new FilesField("files", "调查材料") { Required = false }]),
    ])
    {
        Body = Body.Unit,
        PolicyLimit = "investigation",
        Choices = [new("Needed", "需要问责"), new("NotNeeded", "不需要问责"), LevelChanged],
    };

    /// <summary>The Office convenes; the plan names members of all three organs. The higher level has counted already.</summary>
    public static Form JointPlan { get; } =
        Plan with { Id = "joint-plan", Title = "制定联合调查方案", Body = Body.Office, Choices = [.. Plan.Choices.Where(one => one != LevelChanged)] };

    public static Form JointReport { get; } =
        Report with { Id = "joint-report", Title = "提交联合调查报告", Body = Body.Office, Choices = [.. Report.Choices.Where(one => one != LevelChanged)] };

    public static Form LeadingGroupPlan { get; } =
        Plan with { Id = "leading-group-plan", Title = "制定领导小组调查方案", Body = Body.LeadingGroup };

    public static Form LeadingGroupReport { get; } =
        Report with { Id = "leading-group-report", Title = "提交领导小组调查报告", Body = Body.LeadingGroup };

    public static Form SignatureOfCommission { get; } = Signature("joint-signature-cdi", "区纪委监委签署联合调查报告", Body.DisciplineCommission);

    public static Form SignatureOfDepartment { get; } = Signature("joint-signature-org", "区委组织部签署联合调查报告", Body.OrganisationDepartment);

    /// <summary>Gap G28: where an organ dissents, the leading group decides how to go on; the dissent stays with the report.</summary>
    public static Form Dissent { get; } = new("dissent-resolution", "决定不同意见如何处理",
    [
        new("领导小组意见", [new TextField("opinion", "处理意见及理由", 1000, 3) { Clause = "art14.p1.s2" }]),
    ]) { Body = Body.LeadingGroup, Choices = [new("Proceed", "按报告继续办理"), new("Return", "退回补充调查")] };

    public static Form Explanation { get; } = new("explanation", "作出说明",
    [
        new("说明",
        [
            new DateField("issuedOn", "说明日期")
            {
                Fact = "explanation.issued_on",
                Required = false,
                Clause = "art14.p3",
                Help = "未出具说明函的，不得结案。",
            },
            new TextField("recipients", "发送对象", 300) { Help = "被调查人、线索来源单位；实名举报的，由保管人转告。" },
            new TextField("text", "说明内容", 4000, 6),
        ]),
    ]) { Doer = Doer.Investigator, Choices = [new("Explain", "作出说明")] };

    private static Form Signature(string id, string title, Body body) => new(id, title,
    [
        new("签署意见",
        [
            new YesNoField("dissent", "是否有不同意见") { Clause = "art14.p1.s2" },
            new TextField("opinion", "签署意见", 1000, 3) { Help = "有不同意见的写明理由，随报告存档。" },
            new DateField("signedOn", "签署日期"),
        ]),
    ]) { Body = body, Choices = [new("Sign", "签署")] };

    // Of one item, and of several.
    private static IReadOnlyList<Option> AllElements => [.. Law.Situations.All
        .SelectMany(item => item.Elements.SelectMany(element => new[] { element, $"{item.Clause}:{element}" })).Distinct()
        .Select(proof => new Option(proof, ElementNames.Of(proof)))];
}
