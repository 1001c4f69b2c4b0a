using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>Article 10, second paragraph: exemption rests on the written recognition of the competent body.</summary>
[Category("Art10")]
public sealed class When_fault_tolerance_is_claimed : OfficeTest
{
    private static readonly JsonArray Exempt = new("NONE");

    [Test]
    public async Task Should_be_exempted_once_recognised_in_writing()
    {
        var number = await office.CaseWaitingAtAsync("report");
        await office.WalkAsync(
            number,
            ("report", "Needed", Officers.Investigator, Answers.Report.With("faultTolerance", "recognised").With("faultToleranceRef", "演容错〔2026〕1号")),
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice.With("methods", Exempt.DeepClone())),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Propose", Officers.UnitLeader, Answers.UnitStudy.With("methods", Exempt.DeepClone())),
            ("office-consent", "Agreed", Officers.OfficeHead, Answers.Consent),
            ("decide", "Decide", Officers.UnitLeader, Answers.Decision),
            ("announce", "Submit", Officers.UnitLeader, Answers.Announcement),
            ("formalities", "Submit", Officers.UnitLeader, Answers.Formalities));
        await office.LeaveHistoryAsync("exempted");
        await using var ledger = office.Ledger();
        Assert.That(await ledger.Decisions.Select(d => d.Methods).SingleAsync(), Is.EqualTo("NONE"));
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
