using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Documents of the procedure (文书), each with the clauses under which it is written; those of a complaint rest on no clause of the Measures.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Document>))]
public enum Document
{
    /// <summary>线索登记表.</summary>
    [JsonStringEnumMemberName("线索登记表")]
    [Article("art12"), Article("art12.item1"), Article("art12.item2"), Article("art12.item3"), Article("art12.item4"),
     Article("art12.item5"), Article("art12.item6")]
    ClueRegister,

    /// <summary>集体研究纪要.</summary>
    [JsonStringEnumMemberName("集体研究纪要")]
    [Article("art12"), Article("art16.s2")]
    StudyMinutes,

    /// <summary>受理审批表.</summary>
    [JsonStringEnumMemberName("受理审批表")]
    [Article("art12"), Article("art3.p2")]
    AcceptanceForm,

    /// <summary>不予受理告知(移送单位).</summary>
    [JsonStringEnumMemberName("不予受理告知(移送单位)")]
    [Article("art12")]
    RejectionNotice,

    /// <summary>线索移送函.</summary>
    [JsonStringEnumMemberName("线索移送函")]
    [Article("art2"), Article("art3.p1")]
    ClueTransferLetter,

    /// <summary>启动问责调查审批表.</summary>
    [JsonStringEnumMemberName("启动问责调查审批表")]
    [Article("art13.s1"), Article("art13.s2")]
    StartApprovalForm,

    /// <summary>交办函.</summary>
    [JsonStringEnumMemberName("交办函")]
    [Article("art13.s3")]
    AssignmentLetter,

    /// <summary>调查方案.</summary>
    [JsonStringEnumMemberName("调查方案")]
    [Article("art14.p1.s1"), Article("art14.p1.s2"), Article("art14.p2")]
    InvestigationPlan,

    /// <summary>谈话笔录.</summary>
    [JsonStringEnumMemberName("谈话笔录")]
    [Article("art14.p1.s1"), Article("art14.p1.s2")]
    InterviewRecord,

    /// <summary>调查报告.</summary>
    [JsonStringEnumMemberName("调查报告")]
    [Article("art3.p1"), Article("art5"), Article("art6"), Article("art7"), Article("art8"), Article("art10.p1"),
     Article("art11"), Article("art14.p1.s1"), Article("art14.p1.s2")]
    InvestigationReport,

    /// <summary>拟问责告知书.</summary>
    [JsonStringEnumMemberName("拟问责告知书")]
    [Article("art15.p1")]
    ProposalNotice,

    /// <summary>陈述申辩笔录.</summary>
    [JsonStringEnumMemberName("陈述申辩笔录")]
    [Article("art15.p1")]
    DefenceRecord,

    /// <summary>采纳情况说明.</summary>
    [JsonStringEnumMemberName("采纳情况说明")]
    [Article("art15.p1")]
    AdoptionStatement,

    /// <summary>领导班子会议纪要.</summary>
    [JsonStringEnumMemberName("领导班子会议纪要")]
    [Article("art15.p2.s1"), Article("art16.s1")]
    LeadingBodyMinutes,

    /// <summary>请示.</summary>
    [JsonStringEnumMemberName("请示")]
    [Article("art15.p2.s1")]
    RequestToOffice,

    /// <summary>区作风办批复.</summary>
    [JsonStringEnumMemberName("区作风办批复")]
    [Article("art15.p2.s1"), Article("art16.s2")]
    OfficeReply,

    /// <summary>问责建议.</summary>
    [JsonStringEnumMemberName("问责建议")]
    [Article("art15.p2.s2")]
    JointProposal,

    /// <summary>区委常委会会议纪要.</summary>
    [JsonStringEnumMemberName("区委常委会会议纪要")]
    [Article("art15.p2.s2")]
    StandingCommitteeMinutes,

    /// <summary>问责决定书.</summary>
    [JsonStringEnumMemberName("问责决定书")]
    [Article("art9.p1"), Article("art9.p2.s1"), Article("art15.p2.s1"), Article("art15.p2.s2"), Article("art16.s1"),
     Article("art17")]
    Decision,

    /// <summary>处理决定书.</summary>
    [JsonStringEnumMemberName("处理决定书")]
    [Article("art9.p3.s1")]
    HandlingDecision,

    /// <summary>合同条款摘录.</summary>
    [JsonStringEnumMemberName("合同条款摘录")]
    [Article("art9.p3.s1")]
    ContractExcerpt,

    /// <summary>解除聘用(劳动)合同通知书.</summary>
    [JsonStringEnumMemberName("解除聘用(劳动)合同通知书")]
    [Article("art9.p3.s2")]
    TerminationNotice,

    /// <summary>通报.</summary>
    [JsonStringEnumMemberName("通报")]
    [Article("art9.item3")]
    Circular,

    /// <summary>诫勉书.</summary>
    [JsonStringEnumMemberName("诫勉书")]
    [Article("art9.item4")]
    AdmonitionLetter,

    /// <summary>送达回证.</summary>
    [JsonStringEnumMemberName("送达回证")]
    [Article("art17")]
    ServiceReceipt,

    /// <summary>说明函.</summary>
    [JsonStringEnumMemberName("说明函")]
    [Article("art14.p3")]
    ExplanationLetter,

    /// <summary>澄清说明.</summary>
    [JsonStringEnumMemberName("澄清说明")]
    [Article("art14.p3")]
    PublicClarification,

    /// <summary>移送函.</summary>
    [JsonStringEnumMemberName("移送函")]
    [Article("art9.p2.s2")]
    TransferLetter,

    /// <summary>移送材料清单.</summary>
    [JsonStringEnumMemberName("移送材料清单")]
    [Article("art9.p2.s2")]
    TransferList,

    /// <summary>签收回执.</summary>
    [JsonStringEnumMemberName("签收回执")]
    [Article("art9.p2.s2")]
    TransferReceipt,

    /// <summary>检查材料.</summary>
    [JsonStringEnumMemberName("检查材料")]
    [Article("art18")]
    SelfCriticism,

    /// <summary>会议记录.</summary>
    [JsonStringEnumMemberName("会议记录")]
    [Article("art18")]
    MeetingRecord,

    /// <summary>检查情况报告.</summary>
    [JsonStringEnumMemberName("检查情况报告")]
    [Article("art18")]
    ReviewReport,

    /// <summary>执行情况报告.</summary>
    [JsonStringEnumMemberName("执行情况报告")]
    [Article("art19.p1")]
    ExecutionReport,

    /// <summary>归档移交清单.</summary>
    [JsonStringEnumMemberName("归档移交清单")]
    [Article("art19.p1")]
    ArchiveList,

    /// <summary>复查(复核)决定书.</summary>
    [JsonStringEnumMemberName("复查(复核)决定书")]
    ReviewDecision,

    /// <summary>恢复名誉通知.</summary>
    [JsonStringEnumMemberName("恢复名誉通知")]
    ReputationNotice,

    /// <summary>重大问题报告.</summary>
    [JsonStringEnumMemberName("重大问题报告")]
    [Article("art20.s2")]
    MajorProblemReport,

    /// <summary>半年分析报告.</summary>
    [JsonStringEnumMemberName("半年分析报告")]
    [Article("art20.s1")]
    HalfYearReport,
}
