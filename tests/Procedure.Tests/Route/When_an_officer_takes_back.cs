using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>撤回: article 13 speaks of the request to start alone; everywhere else the next act is a matter of who was faster.</summary>
public sealed class When_an_officer_takes_back : OfficeTest
{
    [Test]
    [Category("Art13")]
    public async Task Should_ask_the_law_whether_a_request_may_be_taken_back()
    {
        var number = await office.CaseWaitingAtAsync("approve-start");
        await TakeBackAsync(number, Officers.Clerk);
        var told = (await office.EntriesAsync(number))[^1];
        Assert.That((told.Kind, told.Question?.Rule), Is.EqualTo((EntryKind.TaskWithdrawn, "request-may-be-withdrawn")));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("withdrawn-request");
    }

    [Test]
    [Category("Art13")]
    public async Task Should_take_back_a_request_that_was_made_again_after_an_approval()
    {
        var number = await office.CaseWaitingAtAsync("assign");
        await office.SendBackAsync(number, "assign", "request-start", Officers.Clerk);
        await office.CompleteAsync(number, "request-start", "Submit", Officers.Clerk, Answers.Request);
        await TakeBackAsync(number, Officers.Clerk);
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "request-start" }), "the approval answered the request before it");
    }

    [Test]
    [Category("Art15")]
    public async Task Should_not_call_a_breach_of_article_13_what_it_does_not_speak_of()
    {
        var number = await office.CaseWaitingAtAsync("decide");
        var late = (await Assert.ThrowsAsync<ConflictException>(() => TakeBackAsync(number, Officers.UnitLeader)))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(late.Code, Is.EqualTo("E-WITHDRAW-LATE"));
            Assert.That(await office.HistoryAsync(number), Has.None.EqualTo(EntryKind.Refused));
            Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "decide" }));
        }
    }

    private async Task TakeBackAsync(string number, Actor actor) => await office.Procedures.SendBackAsync(
        new((await office.WaitingAsync(number)).Id, null, "笔误", TestOffice.NewKey(), actor), CancellationToken.None);
}
