using System.Text.Json.Nodes;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;
using Jintan.Ledger.Tasks;
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
    public async Task Should_be_transferred_again_where_a_new_report_suspects_another_kind()
    {
        var number = await ReportAsync();
        await office.WalkAsync(
            number,
            ("transfer", "Transfer", Officers.Investigator, Answers.Transfer),
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Reinvestigate", Officers.UnitLeader, new() { ["judgement"] = "本人提交的记录须核实。" }),
            ("plan", "Submit", Officers.Investigator, Answers.Plan),
            ("report", "Needed", Officers.Investigator, Suspecting.With("suspicionKind", "ordinary_crime")));
        Assert.That(await office.WaitsAtAsync(number), Is.EquivalentTo(new[] { "notice", "receipt", "transfer" }));
    }

    [Test]
    public async Task Should_not_be_transferred_once_a_new_report_suspects_nothing()
    {
        var number = await ReportAsync();
        var stays = (await Assert.ThrowsAsync<ConflictException>(() => office.CompleteAsync(number, "transfer", "Withdrawn", Officers.Investigator, [])))!;
        await office.WalkAsync(
            number,
            ("notice", "Reinvestigate", Officers.UnitLeader, new() { ["judgement"] = "所指礼品系误记。" }),
            ("plan", "Submit", Officers.Investigator, Answers.Plan),
            ("report", "Needed", Officers.Investigator, Answers.Report),
            ("transfer", "Withdrawn", Officers.Investigator, []));
        Assert.That((stays.Code, (await office.WaitingAsync(number)).Node), Is.EqualTo(("E-STILL-SUSPECTED", "notice")));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("suspicion-withdrawn");
    }

    [Test]
    public async Task Should_give_up_the_letter_on_the_kind_that_the_new_report_has_replaced_and_no_other()
    {
        var number = await ReportAsync();
        await AgainAsync(number, Suspecting.With("suspicionKind", "ordinary_crime"));
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "notice", "transfer", "transfer" }));
        var letters = await LettersAsync(number);
        await GiveUpAsync(letters[0]);
        var stays = (await Assert.ThrowsAsync<ConflictException>(() => GiveUpAsync(letters[1])))!;
        await AgainAsync(number, Suspecting);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stays.Code, Is.EqualTo("E-STILL-SUSPECTED"));
            Assert.That(await LettersAsync(number), Has.Count.EqualTo(2), "what was given up is suspected again");
        }

        async Task<IReadOnlyList<string>> LettersAsync(string one)
        {
            await using var ledger = office.Ledger();
            return await ledger.Tasks.Where(task => task.CaseNumber == one && task.Status == HumanTaskStatus.Open && task.Node == "transfer").Select(task => task.Id).ToListAsync();
        }

        Task GiveUpAsync(string letter) =>
            office.Procedures.CompleteAsync(new(letter, "Withdrawn", [], Guid.NewGuid().ToString("N"), Officers.Investigator), CancellationToken.None);
    }

    [Test]
    public async Task Should_not_give_up_what_the_newest_report_suspects_once_an_older_letter_is_sent()
    {
        var number = await ReportAsync();
        await AgainAsync(number, Suspecting.With("suspicionKind", "ordinary_crime"));
        await using var ledger = office.Ledger();
        var letters = await ledger.Tasks.Where(task => task.CaseNumber == number && task.Status == HumanTaskStatus.Open && task.Node == "transfer")
            .OrderBy(task => task.CreatedAt).ThenBy(task => task.Id).Select(task => task.Id).ToListAsync();
        await office.Procedures.CompleteAsync(new(letters[0], "Transfer", Answers.Transfer, Guid.NewGuid().ToString("N"), Officers.Investigator), CancellationToken.None);
        Assert.That((await Assert.ThrowsAsync<ConflictException>(() => office.Procedures.CompleteAsync(
            new(letters[1], "Withdrawn", [], Guid.NewGuid().ToString("N"), Officers.Investigator), CancellationToken.None)))!.Code, Is.EqualTo("E-STILL-SUSPECTED"));
    }

    private Task AgainAsync(string number, JsonObject report) => office.WalkAsync(
        number,
        ("notice", "Reinvestigate", Officers.UnitLeader, new() { ["judgement"] = "须补充调查。" }),
        ("plan", "Submit", Officers.Investigator, Answers.Plan),
        ("report", "Needed", Officers.Investigator, report));

    [TestCase("Within", "notice"), TestCase("Escalate", "request-escalation"), TestCase("NotNeeded", "explain")]
    [Category("Art16")]
    public async Task Should_be_transferred_from_the_simplified_procedure_too(string outcome, string next)
    {
        var number = await office.StartAsync("16-simplified-procedure", "problem", Answers.SelfFound, Officers.UnitLeader);
        var report = Answers.DirectInvestigation.With("suspected", true).With("suspicionKind", Suspecting["suspicionKind"]!.DeepClone());
        await office.CompleteAsync(
            number, "investigate", outcome, Officers.Investigator,
            outcome == "Escalate" ? report.With("need", new JsonArray("M5b")).With("gravity", "serious").With("baseRange", new JsonArray("M4", "M5")) : report);
        Assert.That(await office.WaitsAtAsync(number), Is.EquivalentTo(new[] { next, "transfer" }));
        await office.WalkAsync(
            number,
            ("transfer", "Transfer", Officers.Investigator, Answers.Transfer),
            ("receipt", "Receive", Officers.Investigator, Answers.TransferReceipt));
        if (outcome == "NotNeeded")
        {
            await office.CompleteAsync(number, "explain", "Explain", Officers.UnitLeader, Answers.Explanation);
            await office.LeaveHistoryAsync("simplified-transferred");
        }
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
