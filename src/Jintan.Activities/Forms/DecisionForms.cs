using Jintan.Law;

namespace Jintan.Activities.Forms;

/// <summary>Article 15: forms from the notice to the decision.</summary>
internal static class DecisionForms
{
    /// <summary>The facts do not bear a decision: with the reasons, but without methods and text.</summary>
    internal static Option Reinvestigate { get; } = new("Reinvestigate", "退回补充调查") { IsBare = true };

    public static Form Notice { get; } = new("proposal-notice", "告知拟作出的问责",
    [
        new("拟问责告知",
        [
            new ChoicesField("methods", "拟采取的问责方式", Choices.Methods) { Fact = "proposal.methods", Clause = "art9.p1" },
            new TextField("reasons", "认定的事实、依据和理由", 4000, 6) { Clause = "art15.p1" },
            InvestigationForms.HiredBasis with { Help = "调查报告已写明的，可以不填。" },
            new TextField("balancing", "从轻与从重情节并存时的权衡理由", 1000, 2) { Fact = "balancing_reason", Required = false },
            new DateField("notifiedOn", "告知日期") { Fact = "steps.notified_on", Clause = "art15.p1" },
            new DateField("answerBy", "陈述申辩截止日期") { MayLieAhead = true, NotBefore = "notifiedOn", Help = "不少于三个工作日（内部期限）。" },
        ]),
    ])
    {
        Body = Body.Unit,
        Choices = [new("Notify", "已告知本人"), InvestigationForms.LevelChanged, Reinvestigate, InvestigationForms.OutOfScope],
        // There the investigation is a step of the same procedure, to send back to.
        ElsewhereIn = new Dictionary<string, string[]> { ["16-simplified-procedure"] = [InvestigationForms.LevelChanged.Value, Reinvestigate.Value] },
    };

    public static Form Hearing { get; } = new("statement-and-defence", "听取陈述申辩",
    [
        new("陈述申辩",
        [
            new YesNoField("held", "是否听取了陈述、申辩") { Fact = "hearing.held", Clause = "art15.p1" },
            new ChoiceField("waiver", "未听取的原因", Choices.Waivers)
            {
                Fact = "hearing.waiver",
                IsClearedWhenEmpty = true,
                OnlyIf = new("held", "false"),
                Required = false,
            },
            new YesNoField("recorded", "是否记录在案") { Fact = "hearing.recorded", Clause = "art15.p1" },
            new DateField("heldOn", "日期") { Fact = "steps.heard_on", Clause = "art15.p1" },
            new YesNoField("newFacts", "是否出现新的事实") { Fact = "hearing.new_facts" },
        ]),
        new("逐点答复",
        [
            new RowsField("points", "意见",
            [
                new TextField("opinion", "本人意见", 1000, 2),
                new ChoiceField("result", "是否采纳", Choices.PointResults) { Fact = "result" },
                new TextField("reason", "理由", 1000, 2) { Fact = "reason", Required = false },
            ]) { Fact = "hearing.points", NumberFact = "point", Required = false, Clause = "art15.p1" },
        ]),
        new("附件", [new FilesField("files", "陈述申辩笔录") { Required = false }]),
    ]) { Body = Body.Unit, Choices = [new("Submit", "记录在案")] };

    public static Form UnitStudy { get; } = new("unit-study", "领导班子集体研究",
    [
        new("集体研究",
        [
            new DateField("heldOn", "会议日期") { Fact = "steps.studied_by_leaders_on", Clause = "art15.p2.s1" },
            new NumberField("expected", "应到人数", 1, 99),
            new NumberField("present", "实到人数", 1, 99) { Fact = "unit_study.present", Clause = "art15.p2.s1" },
            new TextField("withdrawn", "回避人员（职务）", 200) { Required = false },
            new TextField("vote", "表决情况", 200),
        ]),
        new("处理意见",
        [
            new ChoicesField("methods", "处理意见", Choices.Methods) { Fact = "decision.methods", Clause = "art9.p1" },
            new TextField("text", "问责决定书文本", 8000, 12)
            {
                Help = "区作风办同意的就是这份文本；作出决定时逐字使用，不能再改。",
                Clause = "art17",
            },
        ]),
    ]) { Body = Body.Unit, Choices = [new("Propose", "报区作风办"), InvestigationForms.LevelChanged, Reinvestigate] };

    public static Form Consent { get; } = new("office-consent", "答复处理意见",
    [
        new("答复",
        [
            new TextField("opinion", "答复意见", 1000, 3) { Clause = "art15.p2.s1" },
            new DateField("repliedOn", "答复日期") { Fact = "steps.consented_on", Clause = "art15.p2.s1" },
        ]),
    ]) { Body = Body.Office, PolicyLimit = "office-consent", Choices = [new("Agreed", "同意"), new("Returned", "退回")] };

    public static Form Decision { get; } = new("decision", "作出问责决定",
    [
        new("决定",
        [
            new DateField("decidedOn", "决定日期") { Fact = "decision.decided_on", Clause = "art17" },
            new DateField("effectiveOn", "生效日期")
            {
                Fact = "decision.effective_on",
                MayLieAhead = true,
                NotBefore = "decidedOn",
                Help = "一般与决定日期相同；影响期自生效日起算（读法P02）。",
            },
            new TextField("signer", "签发人（职务）", 100),
        ]),
    ]) { Body = Body.Unit, Choices = [new("Decide", "作出决定")] };
}
