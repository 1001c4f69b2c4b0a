using System.Text.Json.Nodes;
using Jintan.Law;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>Articles 10 and 11: what makes it lighter or heavier is proven, and how both were weighed is written down.</summary>
[Category("Art10")]
[Category("Art11")]
public sealed class When_circumstances_are_claimed : OfficeTest
{
    [Test]
    [Category("Art4")]
    public async Task Should_refuse_what_has_no_evidence_until_it_is_proven()
    {
        var claimed = Answers.Report.With("aggravating", new JsonArray("art11.item1"));
        var number = await office.CaseWaitingAtAsync("report");
        Assert.That(await office.RefusedAsync(number, "report", "Needed", Officers.Investigator, claimed), Says.No(Refusal.FactorEvidence));
        await ReportAsync(number, claimed.With("evidence", Evidence("art11.item1")));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-unproven");
    }

    [Test]
    [Category("Art4")]
    public async Task Should_refuse_what_has_no_evidence_until_it_is_withdrawn()
    {
        var number = await office.StartAsync("16-simplified-procedure", "problem", Answers.SelfFound, Officers.UnitLeader);
        await office.CompleteAsync(number, "investigate", "Within", Officers.Investigator, Answers.DirectInvestigation
            .With("mitigating", new JsonArray("art10.item2")).With("faultTolerance", "recognised").With("faultToleranceRef", "演容错〔2026〕1号")
            .With("sanctioned", true).With("sanctionKind", "M6").With("sanctionBy", "CDI").With("sanctionSame", true));
        Assert.That(
            await office.RefusedAsync(number, "notice", "Notify", Officers.UnitLeader, Answers.Notice.WithMethod("M3")), Says.No(Refusal.FactorEvidence));
        await office.SendBackAsync(number, "notice", "investigate", Officers.UnitLeader);
        await office.WalkAsync(
            number,
            ("investigate", "Within", Officers.Investigator, Answers.DirectInvestigation),
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice.WithMethod("M3")),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Decide", Officers.UnitLeader, Answers.UnitStudy.WithMethod("M3")),
            ("decide", "Decide", Officers.UnitLeader, Answers.Decision),
            ("announce", "Submit", Officers.UnitLeader, Answers.Announcement),
            ("formalities", "Submit", Officers.UnitLeader, Answers.Formalities));
        await office.LeaveHistoryAsync("refused-claim-withdrawn");
        var known = (await office.EntriesAsync(number)).Last(entry => entry.Kind == "decision-made").Question!.Facts;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(known["factors"]!["mitigating"]!.AsArray(), Is.Empty);
            Assert.That(known["factors"]!["fault_tolerance"]!.GetValue<string>(), Is.EqualTo("none"));
            Assert.That(known["prior_sanction"], Is.Null);
        }
    }

    [Test]
    public async Task Should_refuse_a_proposal_without_balancing_reasons()
    {
        var number = await office.CaseWaitingAtAsync("report");
        await ReportAsync(number, Answers.Report
            .With("mitigating", new JsonArray("art10.item2")).With("aggravating", new JsonArray("art11.item1"))
            .With("evidence", Evidence("art10.item2", "art11.item1")));
        Assert.That(await office.RefusedAsync(number, "notice", "Notify", Officers.UnitLeader, Answers.Notice), Says.No(Refusal.BalancingReason));
        await office.CompleteAsync(number, "notice", "Notify", Officers.UnitLeader, Answers.Notice.With("balancing", "从轻情节较轻，从重情节影响较大，在幅度内取诫勉。"));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-unbalanced");
    }

    [Test]
    [Category("Art16")]
    public async Task Should_weigh_the_circumstances_of_a_new_report_anew()
    {
        var both = Answers.DirectInvestigation
            .With("mitigating", new JsonArray("art10.item2")).With("aggravating", new JsonArray("art11.item1"))
            .With("evidence", Evidence("art10.item2", "art11.item1"));
        var number = await office.StartAsync("16-simplified-procedure", "problem", Answers.SelfFound, Officers.UnitLeader);
        await office.WalkAsync(
            number,
            ("investigate", "Within", Officers.Investigator, both),
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice.With("balancing", "从轻情节较轻，从重情节影响较大，在幅度内取诫勉。")),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Reconsider", Officers.UnitLeader, Answers.UnitStudy),
            ("investigate", "Within", Officers.Investigator, both));
        Assert.That(await office.RefusedAsync(number, "notice", "Notify", Officers.UnitLeader, Answers.Notice), Says.No(Refusal.BalancingReason));
    }

    private Task ReportAsync(string number, JsonObject report) => office.CompleteAsync(number, "report", "Needed", Officers.Investigator, report);

    private static JsonArray Evidence(params string[] factors) =>
        new([.. factors.Select(factor => new JsonObject { ["factor"] = factor, ["proof"] = "证据3" })]);
}
