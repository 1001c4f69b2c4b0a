using System.Text.Json.Nodes;
using Jintan.Ledger;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>Transfer (article 9, second paragraph): what may be illegal goes to the department that may handle it; the case goes on beside it.</summary>
[Category("Art9")]
public sealed class When_suspected_illegality_is_found : OfficeTest
{
    [Test]
    public async Task Should_be_transferred_while_the_case_goes_on()
    {
        var number = await ReportAsync();
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "notice", "transfer" }));
        await office.CompleteAsync(number, "transfer", "Transfer", Officers.Investigator, Answers.Transfer);
        await office.CompleteAsync(number, "notice", "Notify", Officers.UnitLeader, Answers.Notice);
        await office.CompleteAsync(number, "receipt", "Receive", Officers.Investigator, Answers.TransferReceipt);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "hearing" }));
            Assert.That(await office.HistoryAsync(number), Does.Contain("transfer-ruled").And.Contain("procedure-finished"));
        }

        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("transferred");
    }

    [Test]
    [Category("Art15")]
    public async Task Should_be_transferred_once_however_often_it_is_reported()
    {
        var number = await ReportAsync();
        await office.WalkAsync(
            number,
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Reinvestigate", Officers.UnitLeader, new() { ["judgement"] = "本人提交的记录须核实。" }),
            ("plan", "Submit", Officers.Investigator, Answers.Plan),
            ("report", "Needed", Officers.Investigator, Suspecting));
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "notice", "transfer" }));
    }

    [Test]
    public async Task Should_leave_an_unusual_addressee_to_people()
    {
        var number = await ReportAsync();
        var asked = (await Assert.ThrowsAsync<ConflictException>(() => office.CompleteAsync(
            number, "transfer", "Transfer", Officers.Investigator, Answers.Transfer.With("to", "PUBLIC_SECURITY"))))!;
        Assert.That(asked.Code, Is.EqualTo("E-JUDGEMENT"));
    }

    private async Task<string> ReportAsync()
    {
        var number = await office.RegisterAsync();
        await office.WalkUntilAsync(number, "report");
        await office.CompleteAsync(number, "report", "Needed", Officers.Investigator, Suspecting);
        return number;
    }

    private static JsonObject Suspecting => Answers.Report.With("suspected", true).With("suspicionKind", "duty_illegality");
}
