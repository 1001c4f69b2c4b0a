using Jintan.Law;

namespace Jintan.Activities.Forms;

/// <summary>Article 16: forms of the simplified procedure and its escalation.</summary>
internal static class SimplifiedForms
{
    /// <summary>简化程序适用审查表: the conditions, each with its proof.</summary>
    public static Form SelfFound { get; } = new("self-found-problem", "登记自查发现的问题",
    [
        new("自查发现的问题",
        [
            new TextField("title", "事由", 100) { Help = "一句话概括，例如“窗口件逾期未办结”。" },
            new TextField("person", "责任人工号", 20) { Help = "以人员登记中的工号为准，单位、职务、级别由登记取得。" },
            new TextField("summary", "主要问题", 4000, 6),
            new ChoiceField("clause", "涉及情形", Choices.Situations) { Fact = "conduct.clause", Clause = "art5" },
            new DateField("beganOn", "行为开始日期") { Fact = "conduct.began_on" },
            new DateField("endedOn", "行为结束日期") { Fact = "conduct.ended_on", NotBefore = "beganOn", Help = "一日内完成的，与开始日期相同。" },
        ]),
        new("简化程序适用审查",
        [
            new DateField("foundOn", "发现日期") { Fact = "intake.received_on", Clause = "art16.s1" },
            new YesNoField("selfFound", "是否由本单位自身发现")
            {
                Fact = "unit.self_found",
                Clause = "art16.s1",
                Help = "由区作风办、上级机关或者其他单位转来的，选“否”。",
            },
            new TextField("howFound", "本单位如何发现及凭证", 500, 2) { Clause = "art16.s1" },
            new TextField("authority", "干部管理权限的依据", 200) { Clause = "art16.s1" },
            new YesNoField("factsClear", "事实是否清楚") { Fact = "finding.facts_clear", Clause = "art16.s1" },
            new YesNoField("specialRule", "法律法规规章和上级规定是否另有规定") { Fact = "special_rule.exists", Clause = "art3.p2" },
            new TextField("specialRuleCite", "另有规定的名称和条款", 300) { Fact = "special_rule.cite", OnlyIf = new("specialRule", "true") },
        ]),
        new("附件", [new FilesField("files", "问题材料") { Required = false }]),
    ]) { Body = Body.Unit, Choices = [new("Register", "登记")] };

    public static Form Investigation { get; } = InvestigationForms.Report with
    {
        Id = "simplified-investigation",
        Title = "直接调查",
        Groups = [.. InvestigationForms.Report.Groups, new("需要的方式",
        [
            new ChoicesField("need", "认为需要采取的方式", Choices.Methods)
            {
                Fact = "escalate.need",
                Required = false,
                Clause = "art16.s1",
                Help = "批评教育、责令检查、通报、诫勉以外的方式，须转报区作风办集体研究。",
            },
        ])],
        Choices =
        [
            new("Within", "在四种方式内处理"), new("Escalate", "转报区作风办"), new("NotNeeded", "不需要问责"),
            new("ToOrdinary", "不适用简化程序，转区作风办受理"),
        ],
    };

    public static Form Request { get; } = new("escalation-request", "转报区作风办",
    [
        new("转报",
        [
            new ChoicesField("need", "需要采取的方式", Choices.Methods) { Fact = "escalate.need", Clause = "art16.s2" },
            new TextField("reason", "转报理由", 2000, 4) { Clause = "art16.s2" },
            new TextField("text", "问责决定书文本", 8000, 12) { Help = "区作风办集体研究同意的就是这份文本。", Clause = "art17" },
        ]),
    ]) { Body = Body.Unit, Choices = [new("Submit", "转报")] };

    public static Form OfficeStudy { get; } = new("escalation-study", "集体研究转报事项",
    [
        new("集体研究",
        [
            new DateField("heldOn", "研究日期") { Clause = "art16.s2" },
            new TextField("members", "出席人员（职务）", 300) { Help = "至少三人，含主要负责人（内部规定）。" },
            new YesNoField("collective", "是否经集体研究") { Clause = "art16.s2" },
            new YesNoField("conflict", "出席人员中是否有应当回避的") { Fact = "intake.recusal_conflict" },
            new TextField("opinion", "研究意见及理由", 1000, 3),
        ]),
    ]) { Body = Body.Office, Choices = [new("Agreed", "同意"), new("Refused", "不同意，退回单位")] };

    public static Form UnitStudy { get; } = DecisionForms.UnitStudy with
    {
        Id = "simplified-study",
        Title = "领导班子集体研究（简化程序）",
        Choices = [new("Decide", "按此作出决定"), new("Reconsider", "退回重新调查")],
    };
}
