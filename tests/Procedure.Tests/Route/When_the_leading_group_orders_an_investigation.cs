using System.Text.Json.Nodes;
using Jintan.Law;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>Direct investigation by the leading group (requirements A.10, row 2): by a written order, of ordinary staff; the decision stays with the unit.</summary>
[Category("Art14")]
public sealed class When_the_leading_group_orders_an_investigation : OfficeTest
{
    [Test]
    public async Task Should_be_investigated_by_the_group_and_decided_by_the_unit()
    {
        var number = await office.CaseWaitingAtAsync("assign");
        await InvestigateAsync(number);
        await office.LeaveHistoryAsync("leading-group");
    }

    [Test]
    public async Task Should_refuse_without_a_written_order()
    {
        var number = await office.CaseWaitingAtAsync("assign");
        Assert.That(await office.RefusedAsync(number, "assign", "Assign", Officers.Clerk, Ordered), Says.No(Refusal.Art14LeadingGroupOrderMissing));
        await InvestigateAsync(number);
        await office.LeaveHistoryAsync("refused-unordered");
    }

    private static JsonObject Ordered => Answers.Assignment.With("ordered", true);

    private async Task InvestigateAsync(string number)
    {
        await office.WalkAsync(
            number,
            ("assign", "Assign", Officers.Clerk, Ordered.With("order", "演坛作组〔2026〕9号")),
            ("plan", "Submit", Officers.GroupSecretary, Answers.Plan),
            ("report", "Needed", Officers.GroupSecretary, Answers.Report));
        await office.FinishAsync(number);
    }
}
