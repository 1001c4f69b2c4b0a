using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Law;
using Jintan.Ledger.Cases;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>The clue cites one item of chapter 2; the report finds another, or several, each proven by itself.</summary>
[Category("Art4")]
[Category("Art7")]
public sealed class When_the_facts_fall_under_another_item : OfficeTest
{
    private static readonly JsonObject NotSolved = Report(["art7.item2"], "vital_interest_of_masses", "could_be_solved_by_policy", "not_solved_in_time");

    [Test]
    public async Task Should_go_by_the_item_that_the_report_proves()
    {
        var number = await office.CaseWaitingAtAsync("report");
        var unproven = Answers.Report.With("elements", new JsonArray("duty_exists"));
        Assert.That(await office.RefusedAsync(number, "report", "Needed", Officers.Investigator, unproven), Says.No(Refusal.SituationNotEstablished));
        await office.CompleteAsync(number, "report", "Needed", Officers.Investigator, NotSolved);
        await office.FinishAsync(number);
        var decided = (await office.EntriesAsync(number)).Last(entry => entry.Kind == "decision-made");
        Assert.That(decided.Clauses, Does.Contain("art7.item2").And.Not.Contain("art7.item1"));
        await office.LeaveHistoryAsync("cited-anew");
    }

    [Test]
    public async Task Should_ask_for_the_proof_of_each_of_several()
    {
        var number = await office.CaseWaitingAtAsync("report");
        string[] both = ["art6.item1", "art6.item2"];
        string[] first = [.. Proofs("art6.item1", "should_have_found_or_found_and_not_handled", "serious_error", "adverse_influence")];
        string[] second = [.. Proofs("art6.item2", "within_duty", "poor_supervision_or_handling_or_long_failure")];
        var refused = await office.RefusedAsync(number, "report", "Needed", Officers.Investigator, Report(both, [.. first, .. second]));
        await office.CompleteAsync(
            number, "report", "Needed", Officers.Investigator, Report(both, [.. first, .. second, .. Proofs("art6.item2", "adverse_influence")]));
        await office.FinishAsync(number);
        var decided = (await office.EntriesAsync(number)).Last(entry => entry.Kind == "decision-made");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused, Says.No(Refusal.SituationNotEstablished));
            Assert.That(refused.Because.Select(clause => clause.Id), Does.Contain("art6.item2"), "the influence of the one is no proof for the other");
            Assert.That(decided.Clauses, Is.SupersetOf(both), "the decision cites all");
        }

        await office.LeaveHistoryAsync("several-situations");
    }

    [Test]
    public async Task Should_refuse_a_catch_all_beside_an_item_that_covers_the_conduct()
    {
        var number = await office.CaseWaitingAtAsync("report");
        var beside = Report(
            ["art7.item2", "art7.item4"],
            [.. Proofs("art7.item2", "vital_interest_of_masses", "could_be_solved_by_policy", "not_solved_in_time"),
            .. Proofs("art7.item4", "catch_all_reason", "not_covered_by_other_items")]);
        Assert.That(await office.RefusedAsync(number, "report", "Needed", Officers.Investigator, beside), Says.No(Refusal.CatchAllReason));
    }

    [Test]
    public async Task Should_refuse_an_item_that_the_measures_do_not_have()
    {
        var number = await office.CaseWaitingAtAsync("report");
        var refused = (await Assert.ThrowsAsync<FormRefusedException>(
            () => office.CompleteAsync(number, "report", "Needed", Officers.Investigator, Report(["art99.item1"], "duty_exists"))))!;
        Assert.That(refused.Problems.Select(problem => problem.Field), Does.Contain("situations"));
    }

    [Test]
    public async Task Should_go_by_the_clue_again_when_a_new_report_cites_nothing_else()
    {
        var number = await office.CaseWaitingAtAsync("report");
        await office.CompleteAsync(number, "report", "Needed", Officers.Investigator, NotSolved);
        var known = (await FileAsync(number)).FactsOf("Y001").Deserialize(LawJson.Default.CaseFacts)!;
        var again = TaskPreview.Ask(await FileAsync(number), "Y001", "investigation-report", Answers.Report, new LawInForce(TestOffice.FirstDay));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(known.CitedSituations(), Is.EqualTo(new Clause[] { new("art7.item2") }));
            Assert.That(again.Refusals, Is.Empty, "all elements of the first are proven");
        }
    }

    private async Task<CaseFile> FileAsync(string number) => CaseFile.Fold(number, await office.EntriesAsync(number));

    private static JsonObject Report(string[] cited, params string[] proven) => Answers.Report
        .With("situations", new JsonArray([.. cited.Select(item => (JsonNode)item)]))
        .With("elements", new JsonArray([.. proven.Select(one => (JsonNode)one)]));

    private static IEnumerable<string> Proofs(string item, params string[] elements) => elements.Select(element => $"{item}:{element}");
}
