using Jintan.Law;
using Jintan.Ledger;

namespace Procedure.Tests.Route;

/// <summary>Direct investigation by the leading group (requirements A.10, row 2): by a written order, of ordinary staff; the decision stays with the unit.</summary>
[Category("Art14")]
public sealed class When_the_leading_group_orders_an_investigation : OfficeTest
{
    [Test]
    public async Task Should_be_investigated_by_the_group_and_decided_by_the_unit()
    {
        var number = await ApproveAsync();
        await office.WalkAsync(
            number,
            ("assign", "Assign", Officers.Clerk, Answers.Assignment.With("ordered", true).With("order", "演坛作组〔2026〕9号")),
            ("plan", "Submit", Officers.GroupSecretary, Answers.Plan),
            ("report", "Needed", Officers.GroupSecretary, Answers.Report),
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Propose", Officers.UnitLeader, Answers.UnitStudy),
            ("office-consent", "Agreed", Officers.OfficeHead, Answers.Consent),
            ("decide", "Decide", Officers.UnitLeader, Answers.Decision),
            ("announce", "Submit", Officers.UnitLeader, Answers.Announcement),
            ("formalities", "Submit", Officers.UnitLeader, Answers.Formalities));
        await office.LeaveHistoryAsync("leading-group");
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("case-closed"));
    }

    [Test]
    public async Task Should_refuse_without_a_written_order()
    {
        var number = await ApproveAsync();
        var refused = (await Assert.ThrowsAsync<RefusedException>(
            () => office.CompleteAsync(number, "assign", "Assign", Officers.Clerk, Answers.Assignment.With("ordered", true))))!;
        Assert.That(refused.Ruling, Says.No(Refusal.Art14LeadingGroupOrderMissing));
    }

    private async Task<string> ApproveAsync()
    {
        var number = await office.RegisterAsync();
        await office.WalkAsync(
            number,
            ("study", "Accept", Officers.Clerk, Answers.Study),
            ("request-start", "Submit", Officers.Clerk, Answers.Request),
            ("approve-start", "Approve", Officers.Deputy, Answers.Approval));
        return number;
    }
}
