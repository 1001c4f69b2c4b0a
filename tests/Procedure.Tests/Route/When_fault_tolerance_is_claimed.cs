using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>Article 10, second paragraph: exemption rests on the written recognition of the competent body.</summary>
[Category("Art10")]
public sealed class When_fault_tolerance_is_claimed : OfficeTest
{
    private static readonly JsonArray Exempt = new("NONE");

    [TestCase("Y001", "exempted"), TestCase("Y002", "exempted-member")]
    [Category("Art18")]
    public async Task Should_be_exempted_once_recognised_in_writing(string person, string history)
    {
        var number = await office.AssignedAsync(Clues.HandedOver().With("person", person), Officers.Deputy);
        await office.WalkAsync(
            number,
            ("plan", "Submit", Officers.Investigator, Answers.Plan),
            ("report", "Needed", Officers.Investigator, Answers.Report.With("faultTolerance", "recognised").With("faultToleranceRef", "演容错〔2026〕1号")),
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice.With("methods", Exempt.DeepClone())),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Propose", Officers.UnitLeader, Answers.UnitStudy.With("methods", Exempt.DeepClone())),
            ("office-consent", "Agreed", Officers.OfficeHead, Answers.Consent),
            ("decide", "Decide", Officers.UnitLeader, Answers.Decision),
            ("announce", "Submit", Officers.UnitLeader, Answers.Announcement),
            ("formalities", "Submit", Officers.UnitLeader, Answers.Formalities));
        await office.LeaveHistoryAsync(history);
        await using var ledger = office.Ledger();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ledger.Decisions.Select(d => d.Methods).SingleAsync(), Is.EqualTo("NONE"));
            Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo(EntryKind.CaseClosed), "nobody demands a self-criticism of whom nothing is held against");
        }
    }

    [Test]
    [Category("Art11")]
    public async Task Should_be_no_earlier_accountability()
    {
        await Should_be_exempted_once_recognised_in_writing("Y001", "exempted");
        var number = await office.RegisterAsync();
        await office.WalkUntilAsync(number, "hearing");
        var known = (await office.EntriesAsync(number)).Last(entry => entry.Kind == "proposal-notified").Question!;
        Assert.That((known.Facts["prior"]!.AsArray(), $"{known.Computed!["recurrence"]}"), Is.EqualTo((Array.Empty<JsonNode>(), "no")).Or.Matches<(JsonArray, string)>(found => found.Item1.Count == 0));
    }

    [Test]
    public async Task Should_refuse_exemption_that_is_only_claimed()
    {
        var number = await office.CaseWaitingAtAsync("report");
        await office.CompleteAsync(number, "report", "Needed", Officers.Investigator, Answers.Report.With("faultTolerance", "claimed"));
        Assert.That(
            await office.RefusedAsync(number, "notice", "Notify", Officers.UnitLeader, Answers.Notice.WithMethod("NONE")), Says.No(Refusal.Art10NotRecognised));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-unrecognised");
    }
}
