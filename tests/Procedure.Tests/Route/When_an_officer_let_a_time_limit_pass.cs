using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;

namespace Procedure.Tests.Route;

/// <summary>The ordinary route (requirements A.10, row 1), from the clue to the archive.</summary>
public sealed class When_an_officer_let_a_time_limit_pass : OfficeTest
{
    [Test]
    public async Task Should_go_from_the_clue_to_the_archive()
    {
        var number = await office.RegisterAsync();
        Assert.That(number, Is.EqualTo("演坛作案〔2026〕1号"));

        await WalkToTheDecision(number);
        await office.CompleteAsync(number, "decide", "Decide", Officers.UnitLeader, Answers.Decision);
        await office.CompleteAsync(number, "announce", "Submit", Officers.UnitLeader, Answers.Announcement);
        await office.RestartAsync();
        var formalities = await office.WaitingAsync(number);
        await office.CompleteAsync(number, "formalities", "Submit", Officers.UnitLeader, Answers.Formalities);
        await office.LeaveHistoryAsync("ordinary");

        await using var ledger = office.Ledger();
        var closed = await ledger.Cases.SingleAsync();
        var bars = await ledger.Bars.OrderBy(b => b.Id).Select(b => new { b.Code, b.Clause, b.FirstDay, b.LastDay, b.Year }).ToListAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(formalities.DueOn, Is.EqualTo(new DateOnly(2026, 4, 2)));
            Assert.That(formalities.DueClause, Is.EqualTo("art19.p1"));
            Assert.That(closed.Status, Is.EqualTo(CaseStatus.Closed));
            Assert.That(closed.DecisionNumber, Is.EqualTo("演演建问决〔2026〕1号"));
            Assert.That(bars, Is.EqualTo(new[]
            {
                new { Code = "RES_ASSESS", Clause = "art19.p2.s1", FirstDay = (DateOnly?)null, LastDay = (DateOnly?)null, Year = (int?)2026 },
                new { Code = "RES_NO_PROMOTION", Clause = "art19.p2.s2", FirstDay = (DateOnly?)new(2026, 3, 2), LastDay = (DateOnly?)new(2026, 9, 2), Year = (int?)null },
                new { Code = "RES_NO_KEY_USE", Clause = "art19.p2.s2", FirstDay = (DateOnly?)new(2026, 3, 2), LastDay = (DateOnly?)new(2026, 9, 2), Year = (int?)null },
            }));
        }
    }

    [Test]
    [Category("Art15")]
    public async Task Should_refuse_a_decision_without_a_hearing()
    {
        var number = await office.RegisterAsync();
        await WalkToTheHearing(number);
        var notHeard = Answers.Hearing;
        notHeard["held"] = false;
        notHeard["recorded"] = false;
        notHeard.Remove("points");
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, notHeard);
        await WalkFromTheStudyToTheDecision(number);

        var refused = (await Assert.ThrowsAsync<RefusedException>(
            () => office.CompleteAsync(number, "decide", "Decide", Officers.UnitLeader, Answers.Decision)))!;

        await using var ledger = office.Ledger();
        var last = await ledger.Entries.Where(e => e.Stream == Streams.Case(number)).OrderBy(e => e.Sequence).LastAsync();
        var waiting = await office.WaitingAsync(number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((Ruling.Refused)refused.Ruling).Refusal, Is.EqualTo(Refusal.Art15NotHeard));
            Assert.That(refused.Ruling.Because, Has.Some.EqualTo(new Clause("art15.p1")));
            Assert.That(waiting.Node, Is.EqualTo("decide"));
            Assert.That(last.Kind, Is.EqualTo(EntryKind.Refused));
            Assert.That(ledger.Numbers.Count(), Is.EqualTo(1), "only the case number was drawn");
        }
    }

    [Test]
    [Category("Art13")]
    public async Task Should_refuse_an_approval_by_someone_without_the_power()
    {
        var number = await office.RegisterAsync();
        await office.CompleteAsync(number, "study", "Accept", Officers.Clerk, Answers.Study);
        await office.CompleteAsync(number, "request-start", "Submit", Officers.Clerk, Answers.Request);

        var refused = (await Assert.ThrowsAsync<RefusedException>(
            () => office.CompleteAsync(number, "approve-start", "Approve", Officers.GroupSecretary, Answers.Approval)))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(((Ruling.Refused)refused.Ruling).Refusal, Is.EqualTo(Refusal.Art13WrongApprover));
            Assert.That(refused.Ruling.Because, Has.Some.EqualTo(new Clause("art13.s1")));
        }
    }

    private async Task WalkToTheHearing(string number)
    {
        await office.CompleteAsync(number, "study", "Accept", Officers.Clerk, Answers.Study);
        await office.CompleteAsync(number, "request-start", "Submit", Officers.Clerk, Answers.Request);
        await office.CompleteAsync(number, "approve-start", "Approve", Officers.Deputy, Answers.Approval);
        await office.CompleteAsync(number, "assign", "Assign", Officers.Clerk, Answers.Assignment);
        await office.CompleteAsync(number, "plan", "Submit", Officers.Investigator, Answers.Plan);
        await office.CompleteAsync(number, "report", "Needed", Officers.Investigator, Answers.Report);
        await office.CompleteAsync(number, "notice", "Notify", Officers.UnitLeader, Answers.Notice);
    }

    private async Task WalkFromTheStudyToTheDecision(string number)
    {
        await office.CompleteAsync(number, "unit-study", "Propose", Officers.UnitLeader, Answers.UnitStudy);
        await office.CompleteAsync(number, "office-consent", "Agreed", Officers.OfficeHead, Answers.Consent);
    }

    private async Task WalkToTheDecision(string number)
    {
        await WalkToTheHearing(number);
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing);
        await WalkFromTheStudyToTheDecision(number);
    }
}
