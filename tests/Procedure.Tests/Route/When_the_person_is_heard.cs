using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>The hearing in depth: points with results and reasons, a second hearing on new facts, nothing heavier because of the defence.</summary>
[Category("Art15")]
public sealed class When_the_person_is_heard : OfficeTest
{
    [Test]
    public async Task Should_refuse_a_rejected_point_without_a_reason()
    {
        var number = await NotifyAsync();
        var unreasoned = Answers.Hearing.With("points", new JsonArray(new JsonObject { ["opinion"] = "当时材料多", ["result"] = "rejected" }));
        var refused = (await Assert.ThrowsAsync<RefusedException>(
            () => office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, unreasoned)))!;
        Assert.That(refused.Ruling, Says.No(Refusal.Art15ReasonsMissing));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-unreasoned");
    }

    [Test]
    public async Task Should_be_heard_again_on_new_facts_and_may_then_be_told_of_a_heavier_method()
    {
        var number = await NotifyAsync("M3");
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing.With("newFacts", true));
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "notice" }));
        await office.WalkAsync(
            number,
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Propose", Officers.UnitLeader, Answers.UnitStudy));
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "office-consent" }));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("heard-again");
        var ruled = (await office.EntriesAsync(number)).Where(entry => entry.Kind == "hearing-ruled").Select(entry => entry.Question!.Ruling.ToJsonString());
        Assert.That(ruled, Has.Exactly(1).Contains(Refusal.Art15Rehear.Code), "the first hearing alone");
    }

    [Test]
    public async Task Should_be_heard_again_by_a_service_that_has_restarted_since()
    {
        var number = await NotifyAsync("M3");
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing.With("newFacts", true));
        await office.RestartAsync();
        await office.WalkAsync(
            number,
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing));
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "unit-study" }));
    }

    [Test]
    public async Task Should_not_take_a_hearing_that_was_done_again_for_a_second_one()
    {
        var number = await NotifyAsync("M3");
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing);
        await office.SendBackAsync(number, "unit-study", "hearing", Officers.UnitLeader);
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing.With("newFacts", true));
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "notice" }));
    }

    [Test]
    public async Task Should_refuse_a_heavier_method_because_of_the_defence()
    {
        var number = await NotifyAsync("M3");
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing);
        var refused = (await Assert.ThrowsAsync<RefusedException>(
            () => office.CompleteAsync(number, "unit-study", "Propose", Officers.UnitLeader, Answers.UnitStudy)))!;
        Assert.That(refused.Ruling, Says.No(Refusal.Art15AggravatedByDefence));
        await office.CompleteAsync(number, "unit-study", "Propose", Officers.UnitLeader, Answers.UnitStudy.With("methods", new JsonArray("M3")));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-aggravated");
    }

    [Test]
    public async Task Should_let_a_partly_adopted_defence_lead_to_a_lighter_method()
    {
        var number = await NotifyAsync();
        var adopted = new JsonObject { ["opinion"] = "主动补办", ["result"] = "partly_adopted", ["reason"] = "补办属实" };
        await office.WalkAsync(
            number,
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing.With("points", new JsonArray(adopted))),
            ("unit-study", "Propose", Officers.UnitLeader, Answers.UnitStudy.With("methods", new JsonArray("M3"))),
            ("office-consent", "Agreed", Officers.OfficeHead, Answers.Consent),
            ("decide", "Decide", Officers.UnitLeader, Answers.Decision),
            ("announce", "Submit", Officers.UnitLeader, Answers.Announcement),
            ("formalities", "Submit", Officers.UnitLeader, Answers.Formalities));
        await office.LeaveHistoryAsync("partly-adopted-defence");
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("case-closed"));
    }

    [Test]
    public async Task Should_need_a_waiver_of_the_second_hearing_too()
    {
        var number = await office.CaseWaitingAtAsync("hearing");
        var waived = Answers.Hearing.With("held", false).With("waiver", "written").With("points", null);
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, waived.With("newFacts", true));
        await office.CompleteAsync(number, "notice", "Notify", Officers.UnitLeader, Answers.Notice);
        await office.WalkAsync(
            number,
            ("hearing", "Submit", Officers.UnitLeader, waived.With("waiver", null)),
            ("unit-study", "Propose", Officers.UnitLeader, Answers.UnitStudy),
            ("office-consent", "Agreed", Officers.OfficeHead, Answers.Consent));
        Assert.That(await office.RefusedAsync(number, "decide", "Decide", Officers.UnitLeader, Answers.Decision), Says.No(Refusal.Art15NotHeard));
    }

    private async Task<string> NotifyAsync(string method = "M4")
    {
        var number = await office.RegisterAsync();
        await office.WalkUntilAsync(number, "notice");
        await office.CompleteAsync(number, "notice", "Notify", Officers.UnitLeader, Answers.Notice.With("methods", new JsonArray(method)));
        return number;
    }
}
