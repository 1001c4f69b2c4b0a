using Jintan.Law;

namespace Jintan.Activities.Forms;

/// <summary>Article 15, second paragraph, second sentence: forms of the three organs and of the Standing Committee.</summary>
internal static class JointForms
{
    public static Form Notice { get; } = DecisionForms.Notice with
    {
        Id = "joint-notice", Body = Body.Office, Choices = [.. DecisionForms.Notice.Choices.Where(one => one != InvestigationForms.LevelChanged)],
    };

    public static Form Hearing { get; } = DecisionForms.Hearing with { Id = "joint-hearing", Body = Body.Office };

    public static Form Proposal { get; } = new("joint-proposal", "提出问责建议",
    [
        new("问责建议",
        [
            new ChoicesField("methods", "建议采取的问责方式", Choices.Methods) { Fact = "decision.methods", Clause = "art9.p1" },
            new TextField("reasons", "事实、依据和理由", 4000, 6) { Clause = "art15.p2.s2" },
            new TextField("text", "问责决定书文本", 8000, 12)
            {
                Help = "区委常委会研究同意的就是这份文本；作出决定时逐字使用，不能再改。",
                Clause = "art17",
            },
        ]),
    ]) { Body = Body.Office, Choices = [new("Propose", "送三家会签"), DecisionForms.Reinvestigate] };

    public static Form ConsentOfCommission { get; } = Consent("joint-consent-cdi", "区纪委监委会签问责建议", Body.DisciplineCommission);

    public static Form ConsentOfDepartment { get; } = Consent("joint-consent-org", "区委组织部会签问责建议", Body.OrganisationDepartment);

    public static Form StandingCommittee { get; } = new("standing-committee", "区委常委会研究",
    [
        new("研究结果",
        [
            new DateField("heldOn", "会议日期") { Fact = "steps.consented_on", Clause = "art15.p2.s2" },
            new TextField("minutes", "会议纪要编号", 100) { Clause = "art15.p2.s2" },
            new TextField("opinion", "研究意见", 1000, 3),
        ]),
    ]) { Body = Body.StandingCommittee, Choices = [new("Agreed", "同意"), new("Returned", "退回")] };

    public static Form Decision { get; } = DecisionForms.Decision with { Id = "joint-decision", Title = "三家作出问责决定", Body = Body.Office };

    private static Form Consent(string id, string title, Body body) => new(id, title,
    [
        new("会签意见", [new TextField("opinion", "会签意见", 1000, 3) { Clause = "art15.p2.s2" }, new DateField("signedOn", "会签日期")]),
    ]) { Body = body, Choices = [new("Sign", "会签同意")] };
}
