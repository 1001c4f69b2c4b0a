namespace Jintan.Law.Tests.Documents;

/// <summary>Which papers a step yields.</summary>
[Cites(12, 14, 15, 17)]
public sealed class WholeFiles
{
    private const string Start = "ClueRegister StudyMinutes AcceptanceForm StartApprovalForm";
    private const string Investigation = "InvestigationPlan InterviewRecord InvestigationReport ProposalNotice DefenceRecord AdoptionStatement";
    private const string End = "ServiceReceipt ExecutionReport ArchiveList";
    private const string Office = "LeadingBodyMinutes RequestToOffice OfficeReply Decision";

    [TestCase(Route.Unit, "M1", $"{Start} {Investigation} {Office} {End}")]
    [TestCase(Route.LeadingGroupDirect, "M3", $"{Start} {Investigation} {Office} Circular {End}")]
    [TestCase(Route.Unit, "M3 M4", $"{Start} {Investigation} {Office} Circular AdmonitionLetter {End}")]
    [TestCase(Route.Joint, "M4", $"{Start} {Investigation} JointProposal StandingCommitteeMinutes Decision AdmonitionLetter {End}")]
    [TestCase(Route.Simplified, "M2", $"{Investigation} LeadingBodyMinutes Decision {End}")]
    [TestCase(Route.SimplifiedEscalated, "M5b", $"{Investigation} {Office} {End}")]
    [TestCase(Route.Unit, "H1", "HandlingDecision ContractExcerpt"), TestCase(Route.Unit, "H2", "TerminationNotice")]
    public void A_decision_comes_with_its_whole_file(Route route, string methods, string expected) => Assert.That(
        Dossier.OfDecision(route, ValueList.From(methods.Split(' ').Select(code => new Method(code))), defenceAnsweredByPoint: false),
        Is.EqualTo(Papers(expected)));

    [Test]
    public void Where_the_defence_is_answered_by_point_the_decision_rests_on_the_answer() => Assert.That(
        Dossier.OfDecision(Route.Unit, [new("M3")], defenceAnsweredByPoint: true), Is.EqualTo(Papers("DefenceRecord AdoptionStatement Decision")));

    [TestCase(false, null, "InvestigationReport ExplanationLetter"), TestCase(true, null, "AdoptionStatement ExplanationLetter")]
    [TestCase(false, Channel.Complaint, "InvestigationReport ExplanationLetter")]
    [TestCase(false, Channel.Media, "InvestigationReport ExplanationLetter PublicClarification")]
    public void A_case_closed_without_accountability_is_explained(bool byPoint, Channel? channel, string expected) =>
        Assert.That(Dossier.OfClosing(byPoint, channel), Is.EqualTo(Papers(expected)));

    private static ValueList<Document> Papers(string names) => ValueList.From(names.Split(' ').Select(Enum.Parse<Document>));
}
