using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Documents of the procedure (文书).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Document>))]
public enum Document
{
    /// <summary>线索登记表.</summary>
    [JsonStringEnumMemberName("线索登记表")]
    ClueRegister,

    /// <summary>集体研究纪要.</summary>
    [JsonStringEnumMemberName("集体研究纪要")]
    StudyMinutes,

    /// <summary>受理审批表.</summary>
    [JsonStringEnumMemberName("受理审批表")]
    AcceptanceForm,

    /// <summary>不予受理告知(移送单位).</summary>
    [JsonStringEnumMemberName("不予受理告知(移送单位)")]
    RejectionNotice,

    /// <summary>线索移送函.</summary>
    [JsonStringEnumMemberName("线索移送函")]
    ClueTransferLetter,

    /// <summary>启动问责调查审批表.</summary>
    [JsonStringEnumMemberName("启动问责调查审批表")]
    StartApprovalForm,

    /// <summary>交办函.</summary>
    [JsonStringEnumMemberName("交办函")]
    AssignmentLetter,

    /// <summary>调查方案.</summary>
    [JsonStringEnumMemberName("调查方案")]
    InvestigationPlan,

    /// <summary>谈话笔录.</summary>
    [JsonStringEnumMemberName("谈话笔录")]
    InterviewRecord,

    /// <summary>调查报告.</summary>
    [JsonStringEnumMemberName("调查报告")]
    InvestigationReport,

    /// <summary>拟问责告知书.</summary>
    [JsonStringEnumMemberName("拟问责告知书")]
    ProposalNotice,

    /// <summary>陈述申辩笔录.</summary>
    [JsonStringEnumMemberName("陈述申辩笔录")]
    DefenceRecord,

    /// <summary>采纳情况说明.</summary>
    [JsonStringEnumMemberName("采纳情况说明")]
    AdoptionStatement,

    /// <summary>领导班子会议纪要.</summary>
    [JsonStringEnumMemberName("领导班子会议纪要")]
    LeadingBodyMinutes,

    /// <summary>请示.</summary>
    [JsonStringEnumMemberName("请示")]
    RequestToOffice,

    /// <summary>区作风办批复.</summary>
    [JsonStringEnumMemberName("区作风办批复")]
    OfficeReply,

    /// <summary>问责建议.</summary>
    [JsonStringEnumMemberName("问责建议")]
    JointProposal,

    /// <summary>区委常委会会议纪要.</summary>
    [JsonStringEnumMemberName("区委常委会会议纪要")]
    StandingCommitteeMinutes,

    /// <summary>问责决定书.</summary>
    [JsonStringEnumMemberName("问责决定书")]
    Decision,

    /// <summary>处理决定书.</summary>
    [JsonStringEnumMemberName("处理决定书")]
    HandlingDecision,

    /// <summary>合同条款摘录.</summary>
    [JsonStringEnumMemberName("合同条款摘录")]
    ContractExcerpt,

    /// <summary>解除聘用(劳动)合同通知书.</summary>
    [JsonStringEnumMemberName("解除聘用(劳动)合同通知书")]
    TerminationNotice,

    /// <summary>通报.</summary>
    [JsonStringEnumMemberName("通报")]
    Circular,

    /// <summary>诫勉书.</summary>
    [JsonStringEnumMemberName("诫勉书")]
    AdmonitionLetter,

    /// <summary>送达回证.</summary>
    [JsonStringEnumMemberName("送达回证")]
    ServiceReceipt,

    /// <summary>说明函.</summary>
    [JsonStringEnumMemberName("说明函")]
    ExplanationLetter,

    /// <summary>澄清说明.</summary>
    [JsonStringEnumMemberName("澄清说明")]
    PublicClarification,

    /// <summary>移送函.</summary>
    [JsonStringEnumMemberName("移送函")]
    TransferLetter,

    /// <summary>移送材料清单.</summary>
    [JsonStringEnumMemberName("移送材料清单")]
    TransferList,

    /// <summary>签收回执.</summary>
    [JsonStringEnumMemberName("签收回执")]
    TransferReceipt,

    /// <summary>检查材料.</summary>
    [JsonStringEnumMemberName("检查材料")]
    SelfCriticism,

    /// <summary>会议记录.</summary>
    [JsonStringEnumMemberName("会议记录")]
    MeetingRecord,

    /// <summary>检查情况报告.</summary>
    [JsonStringEnumMemberName("检查情况报告")]
    ReviewReport,

    /// <summary>执行情况报告.</summary>
    [JsonStringEnumMemberName("执行情况报告")]
    ExecutionReport,

    /// <summary>归档移交清单.</summary>
    [JsonStringEnumMemberName("归档移交清单")]
    ArchiveList,

    /// <summary>复查(复核)决定书.</summary>
    [JsonStringEnumMemberName("复查(复核)决定书")]
    ReviewDecision,

    /// <summary>恢复名誉通知.</summary>
    [JsonStringEnumMemberName("恢复名誉通知")]
    ReputationNotice,

    /// <summary>重大问题报告.</summary>
    [JsonStringEnumMemberName("重大问题报告")]
    MajorProblemReport,

    /// <summary>半年分析报告.</summary>
    [JsonStringEnumMemberName("半年分析报告")]
    HalfYearReport,
}
