using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger.Blobs;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>退回后直达: papers are missing in an earlier step; what was answered in between stands, unless the Measures want it done again.</summary>
[Category("Art15")]
public sealed class When_a_task_is_to_come_straight_back : OfficeTest
{
    [Test]
    public async Task Should_come_back_when_only_papers_were_added()
    {
        var number = await office.CaseWaitingAtAsync("decide");
        await office.SendBackAsync(number, "decide", "hearing", Officers.UnitLeader, isStraight: true);
        var before = (await office.HistoryAsync(number)).Length;
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing.With("files", new JsonArray(await BringAsync())));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await office.HistoryAsync(number))[before..], Is.EqualTo(new[]
            {
                "task-completed", "hearing-ruled", "task-stands", "unit-studied", "task-stands", "consent-ruled",
            }), "the law is asked all the same");
            Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "decide" }));
        }
    }

    [Test]
    public async Task Should_come_back_a_second_time_over_answers_that_stood_before()
    {
        var number = await TwiceBackToTheHearingAsync();
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "decide" }));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("straight-back");
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("case-closed"));
    }

    [Test]
    public async Task Should_not_say_that_whoever_did_the_step_again_has_answered_for_the_others()
    {
        var number = await TwiceBackToTheHearingAsync();
        var entries = await office.EntriesAsync(number);
        var consent = entries.Single(entry => entry is { Kind: "task-completed", Node.Node: "office-consent" });
        var stands = entries.Where(entry => entry is { Kind: "task-stands", Node.Node: "office-consent" }).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((consent.Actor, consent.Capacity), Is.EqualTo((Officers.OfficeHead.Account, "OFFICE")));
            Assert.That(stands.Select(entry => (entry.Capacity, entry.AuthorityRow)), Is.EqualTo(new[] { ((string?)null, (long?)null), (null, null) }));
            Assert.That(
                stands.Select(entry => (entry.Particulars!["answeredIn"]!.GetValue<long>(), entry.Particulars["answeredBy"]!.GetValue<string>())),
                Is.EqualTo(new[] { (consent.Sequence, consent.Actor), (consent.Sequence, consent.Actor) }));
        }
    }

    [Test]
    public async Task Should_come_back_to_a_step_whose_answer_stood_before()
    {
        var number = await office.CaseWaitingAtAsync("decide");
        await office.SendBackAsync(number, "decide", "hearing", Officers.UnitLeader, isStraight: true);
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing);
        await office.SendBackAsync(number, "decide", "unit-study", Officers.UnitLeader, isStraight: true);
        await office.CompleteAsync(number, "unit-study", "Propose", Officers.UnitLeader, Answers.UnitStudy);
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "decide" }), "the hearing lies before the study, not in between");
    }

    [Test]
    public async Task Should_not_let_stand_what_somebody_answered_who_must_keep_away_by_now()
    {
        var number = await office.CaseWaitingAtAsync("decide");
        await office.SendBackAsync(number, "decide", "hearing", Officers.UnitLeader, isStraight: true);
        await office.DeclareAsync(Officers.OfficeHead);
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing);
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "office-consent" }));
    }

    [Test]
    public async Task Should_go_through_the_steps_in_between_when_the_answer_to_the_defence_has_changed()
    {
        var number = await office.CaseWaitingAtAsync("office-consent");
        await office.SendBackAsync(number, "office-consent", "hearing", Officers.OfficeHead, isStraight: true);
        var adopted = new JsonObject { ["opinion"] = "当时材料多", ["result"] = "partly_adopted", ["reason"] = "补办属实" };
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing.With("points", new JsonArray(adopted)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "unit-study" }));
            Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("task-lapsed"));
        }

        await office.FinishAsync(number);
        Assert.That((await office.HistoryAsync(number)).Count(kind => kind == "task-lapsed"), Is.EqualTo(1));
    }

    [Test]
    public async Task Should_be_heard_again_on_new_facts()
    {
        var number = await office.CaseWaitingAtAsync("office-consent");
        await office.SendBackAsync(number, "office-consent", "hearing", Officers.OfficeHead, isStraight: true);
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing.With("newFacts", true));
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "notice" }));
    }

    [Test]
    public async Task Should_ask_again_whoever_sends_the_task_back_as_usual()
    {
        var number = await office.CaseWaitingAtAsync("decide");
        await office.SendBackAsync(number, "decide", "hearing", Officers.UnitLeader);
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing);
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "unit-study" }));
    }

    [TestCase("unit-study", "notice", "art15.p1", TestName = "The person is heard on what was told again")]
    [TestCase("assign", "request-start", "art13.s1", TestName = "The approval is given to what was requested again")]
    public async Task Should_be_refused_over_a_step_that_the_measures_want_done_again(string node, string to, string clause)
    {
        var number = await office.CaseWaitingAtAsync(node);
        var actor = node == "assign" ? Officers.Clerk : Officers.UnitLeader;
        var ruling = await office.RefusedAsync(number, () => office.SendBackAsync(number, node, to, actor, isStraight: true));
        Assert.That(ruling, Is.EqualTo(Ruling.Refuse(Refusal.PassedOver, clause)));

        await office.SendBackAsync(number, node, to, actor);
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync($"refused-straight-to-{to}");
    }

    private async Task<string> TwiceBackToTheHearingAsync()
    {
        var number = await office.CaseWaitingAtAsync("decide");
        for (var times = 0; times < 2; times++)
        {
            await office.SendBackAsync(number, "decide", "hearing", Officers.UnitLeader, isStraight: true);
            await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing);
        }

        return number;
    }

    private Task<string> BringAsync() => office.Writer.WriteAsync(
        Officers.UnitLeader, tx => ValueTask.FromResult(tx.KeepUpload("application/pdf", "%PDF-1.7"u8.ToArray(), "陈述申辩笔录.pdf")), CancellationToken.None);
}
