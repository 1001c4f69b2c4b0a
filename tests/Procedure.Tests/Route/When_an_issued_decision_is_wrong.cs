using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Microsoft.EntityFrameworkCore;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>更正: an issued text is not changed; a decision of its own number takes its place, by consent of who consented, and never heavier.</summary>
[Category("Art17")]
public sealed class When_an_issued_decision_is_wrong : OfficeTest
{
    private const string Issued = "演演建问决〔2026〕1号";

    [Test]
    public async Task Should_keep_it_beside_its_correction_and_count_the_bars_anew()
    {
        var number = await DecidedAsync();
        await CorrectAsync(number);
        await office.CompleteAsync(number, "announce", "Submit", Officers.UnitLeader, Answers.Announcement);
        await office.LeaveHistoryAsync("corrected");

        await using var ledger = office.Ledger();
        var inForce = await ledger.Bars.Where(bar => bar.InForce && bar.Year == null).ToListAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await office.HistoryAsync(number)).SkipWhile(kind => kind != "correction-registered"), Is.EqualTo(new[]
            {
                "correction-registered", "task-completed", "correction-consent-ruled", "task-completed", "decision-corrected", "decision-sealed",
                "task-completed", "decision-announced", "procedure-finished",
            }));
            Assert.That(await ledger.Decisions.OrderBy(one => one.Number).Select(one => one.Number + " " + one.State).ToListAsync(), Is.EqualTo(new[]
            {
                $"{Issued} changed", "演演建问决〔2026〕2号 in_force",
            }));
            Assert.That(await ledger.Bars.Where(bar => bar.DecisionNumber == Issued).AnyAsync(bar => bar.InForce), Is.False);
            Assert.That(inForce.Select(bar => bar.LastDay), Is.Not.Empty.And.All.EqualTo(new DateOnly(2026, 9, 2)));
            Assert.That(await ledger.CaseDocuments.CountAsync(one => one.Kind == "问责决定书"), Is.EqualTo(2));
            Assert.That((await office.EntriesAsync(number))[^2].Question!.Computed!["outcome"]!.GetValue<string>(), Is.EqualTo("allowed"));
        }
    }

    [TestCase("Agreed", "correct"), TestCase("Returned", null)]
    [Category("Art2")]
    public async Task Should_be_answered_though_the_person_has_left_the_district(string answer, string? next)
    {
        var number = await DecidedAsync();
        await AskAsync(Correction, Officers.Clerk);
        await office.RegisterSaysAsync("Y001", row => row.Level = "county_level");
        await office.CompleteAsync(number, "consent", answer, Officers.OfficeHead, Answers.Consent.With("repliedOn", "2026-03-03"));
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(next is null ? [] : new[] { next }));
    }

    [Test]
    public async Task Should_refuse_a_bar_that_ends_later()
    {
        var number = await DecidedAsync();
        Assert.That((await RefusedAsync(Correction.With("effectiveOn", "2026-03-06"))).Ruling, Says.No(Refusal.Art15CorrectionHeavier));
        await CorrectAsync(number);
        await office.CompleteAsync(number, "announce", "Submit", Officers.UnitLeader, Answers.Announcement);
        await office.LeaveHistoryAsync("refused-correction");
    }

    [Test]
    public async Task Should_refuse_a_heavier_method_which_needs_a_hearing_of_its_own()
    {
        await DecidedAsync();
        Assert.That((await RefusedAsync(Correction.With("methods", new JsonArray("M5b")))).Ruling, Says.No(Refusal.Art15CorrectionHeavier));
    }

    [Test]
    public async Task Should_refuse_a_method_that_was_not_permitted()
    {
        await DecidedAsync();
        Assert.That((await RefusedAsync(Correction.With("methods", new JsonArray("M1")))).Ruling, Says.No(Refusal.OutsideRange));
    }

    [Test]
    public async Task Should_refuse_a_correction_before_the_consent_to_it()
    {
        var number = await DecidedAsync();
        office.Clock.Advance(TimeSpan.FromDays(1));
        await AskAsync(Correction, Officers.Clerk);
        await office.CompleteAsync(number, "consent", "Agreed", Officers.OfficeHead, Answers.Consent.With("repliedOn", "2026-03-03"));
        Assert.That(await office.RefusedAsync(number, "correct", "Correct", Officers.UnitLeader, Made), Says.No(Refusal.Art17CorrectionDateOrder));
        await office.WalkAsync(
            number,
            ("correct", "Correct", Officers.UnitLeader, Made.With("correctedOn", "2026-03-03")),
            ("announce", "Submit", Officers.UnitLeader, Answers.Announcement.With("announcedOn", "2026-03-03")));
        await office.LeaveHistoryAsync("refused-early-correction");
    }

    [Test]
    public async Task Should_stay_as_it_is_when_the_correction_is_not_consented_to()
    {
        var number = await DecidedAsync();
        await AskAsync(Correction, Officers.Clerk);
        await office.CompleteAsync(number, "consent", "Returned", Officers.OfficeHead, Answers.Consent);
        await using var ledger = office.Ledger();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await office.WaitsAtAsync(number), Is.Empty);
            Assert.That((await ledger.Decisions.SingleAsync()).State, Is.EqualTo(IssuedDecision.InForce));
            Assert.That(await ledger.Bars.AllAsync(bar => bar.InForce), Is.True);
        }
    }

    [Test]
    public async Task Should_be_corrected_once_and_then_only_its_correction()
    {
        var number = await DecidedAsync();
        await CorrectAsync(number);
        var refused = (await Assert.ThrowsAsync<ConflictException>(() => AskAsync(Correction, Officers.Clerk)))!;
        Assert.That(refused.Code, Is.EqualTo("E-DECISION-NOT-IN-FORCE"));
    }

    [Test]
    public async Task Should_not_be_asked_for_by_another_unit()
    {
        await DecidedAsync();
        Assert.That((await Assert.ThrowsAsync<ConflictException>(() => AskAsync(Correction, Officers.OtherUnit)))!.Code, Is.EqualTo("E-NO-POWER"));
    }

    [Test]
    public async Task Should_be_revoked_with_its_correction_on_complaint()
    {
        var number = await DecidedAsync();
        await CorrectAsync(number);
        await office.StartAsync(
            "c-complaint", "complaint", new JsonObject { ["decision"] = "演演建问决〔2026〕2号", ["filedOn"] = "2026-03-02", ["request"] = "请求撤销。" }, Officers.Clerk);
        await office.CompleteAsync(number, "review", "Revoke", Officers.UnitLeader, new() { ["reviewedOn"] = "2026-03-02", ["findings"] = "不当。", ["text"] = "撤销。" });
        await using var ledger = office.Ledger();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ledger.Decisions.Select(one => one.State).Order().ToListAsync(), Is.EqualTo(new[] { "changed", "revoked" }));
            Assert.That(await ledger.Bars.AnyAsync(bar => bar.InForce), Is.False);
        }
    }

    [Test]
    [Category("Art16")]
    public async Task Should_be_consented_to_by_the_unit_itself_where_the_unit_decided_alone()
    {
        var number = await office.StartAsync("16-simplified-procedure", "problem", Answers.SelfFound, Officers.UnitLeader);
        await office.WalkAsync(
            number,
            ("investigate", "Within", Officers.Investigator, Answers.DirectInvestigation),
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice.With("methods", new JsonArray("M3"))),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Decide", Officers.UnitLeader, Answers.UnitStudy.With("methods", new JsonArray("M3"))),
            ("decide", "Decide", Officers.UnitLeader, Answers.Decision),
            ("announce", "Submit", Officers.UnitLeader, Answers.Announcement));
        await AskAsync(Correction.With("effectiveOn", null), Officers.UnitLeader);
        await using var ledger = office.Ledger();
        var consent = await ledger.Tasks.SingleAsync(task => task.CaseNumber == number && task.Node == "consent");
        Assert.That((consent.Body, consent.OrganisationId), Is.EqualTo(("UNIT", "jsj")));
    }

    private static JsonObject Correction => new()
    {
        ["decision"] = Issued, ["errors"] = new JsonArray("date"), ["error"] = "生效日期应为2026年3月2日。", ["effectiveOn"] = "2026-03-02",
        ["text"] = $"关于更正{Issued}的决定：生效日期更正为2026年3月2日……",
    };

    private static JsonObject Made => new() { ["correctedOn"] = "2026-03-02", ["signer"] = "局长" };

    /// <summary>A case in the archive whose decision takes effect on 5 March.</summary>
    private async Task<string> DecidedAsync()
    {
        var number = await office.CaseWaitingAtAsync("decide");
        await office.CompleteAsync(number, "decide", "Decide", Officers.UnitLeader, Answers.Decision.With("effectiveOn", "2026-03-05"));
        await office.FinishAsync(number);
        return number;
    }

    private async Task CorrectAsync(string number)
    {
        await AskAsync(Correction, Officers.UnitLeader);
        await office.WalkAsync(
            number,
            ("consent", "Agreed", Officers.OfficeHead, Answers.Consent),
            ("correct", "Correct", Officers.UnitLeader, Made));
    }

    private async Task<RefusedException> RefusedAsync(JsonObject correction) =>
        (await Assert.ThrowsAsync<RefusedException>(() => AskAsync(correction, Officers.Clerk)))!;

    private Task<string> AskAsync(JsonObject correction, Actor actor) => office.StartAsync("17c-correction", "correction", correction, actor);
}
