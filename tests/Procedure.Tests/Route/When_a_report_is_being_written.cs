using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Law;
using Jintan.Ledger.Cases;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>What would keep the report from being filed is said while it is written.</summary>
[Category("Art4")]
public sealed class When_a_report_is_being_written : OfficeTest
{
    [Test]
    public async Task Should_say_what_is_not_proven_yet()
    {
        var number = await office.CaseWaitingAtAsync("report");
        var file = CaseFile.Fold(number, await office.EntriesAsync(number));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Refusals(file, Answers.Report), Is.Empty);
            Assert.That(Refusals(file, Answers.Report.With("elements", new JsonArray("duty_exists"))), Is.EqualTo(new[] { Refusal.SituationNotEstablished }));
            Assert.That(Refusals(file, Answers.Report.With("mitigating", new JsonArray("art10.item2"))), Is.EqualTo(new[] { Refusal.FactorEvidence }));
            Assert.That(Refusals(file, Answers.Report.With("evidence", new JsonArray(new JsonObject { ["proof"] = "证据3" }))), Is.Empty, "a row that is half filled in");
        }
    }

    private static Refusal[] Refusals(CaseFile file, JsonObject typed) =>
        [.. TaskPreview.Ask(file, "Y001", "investigation-report", typed, new LawInForce(TestOffice.FirstDay)).Refusals];
}
