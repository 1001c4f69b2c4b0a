using System.Text.Json.Nodes;
using Jintan.Law;
using Microsoft.EntityFrameworkCore;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>Article 9, third paragraph: hired staff are handled by rule or contract; where it is serious they are dismissed.</summary>
[Category("Art9")]
public sealed class When_hired_staff_are_concerned : OfficeTest
{
    private static readonly JsonObject Found = Answers.Report
        .With("baseRange", null).With("hiredBasis", "演示聘用合同第八条").With("hiredSerious", true);

    [TestCase("H1", false)]
    [TestCase("H2", true)]
    public async Task Should_be_decided_by_rule_or_contract(string method, bool serious)
    {
        var number = await ReportAsync(Found.With("hiredSerious", serious));
        await office.WalkAsync(
            number,
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice.With("methods", new JsonArray(method))),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Propose", Officers.UnitLeader, Answers.UnitStudy.With("methods", new JsonArray(method))),
            ("office-consent", "Agreed", Officers.OfficeHead, Answers.Consent),
            ("decide", "Decide", Officers.UnitLeader, Answers.Decision),
            ("announce", "Submit", Officers.UnitLeader, Answers.Announcement),
            ("formalities", "Submit", Officers.UnitLeader, Answers.Formalities));
        await office.LeaveHistoryAsync($"hired-{method.ToLowerInvariant()}");
        await using var ledger = office.Ledger();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ledger.Decisions.Select(d => d.Methods).SingleAsync(), Is.EqualTo(method));
            Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("case-closed"));
        }
    }

    [Test]
    public async Task Should_refuse_dismissal_that_is_not_found_serious()
    {
        var number = await ReportAsync(Found.With("hiredSerious", false));
        Assert.That(await RefusalAsync(number, "H2"), Says.No(Refusal.Art9HiredNotSerious));
        await office.FinishAsync(number, form => form.WithMethod("H1"));
        await office.LeaveHistoryAsync("refused-not-serious");
    }

    [Test]
    public async Task Should_refuse_what_rests_on_no_rule_or_clause()
    {
        var number = await ReportAsync(Found.With("hiredBasis", null));
        Assert.That(await RefusalAsync(number, "H2"), Says.No(Refusal.Art9HiredNoBasis));
        await office.CompleteAsync(
            number, "notice", "Notify", Officers.UnitLeader, Answers.Notice.WithMethod("H2").With("hiredBasis", Found["hiredBasis"]!.DeepClone()));
        await office.FinishAsync(number, form => form.WithMethod("H2"));
        await office.LeaveHistoryAsync("refused-no-basis");
    }

    [Test]
    public async Task Should_refuse_the_ladder_of_civil_servants()
    {
        var number = await ReportAsync(Found);
        Assert.That(await RefusalAsync(number, "M4"), Says.No(Refusal.Art9HiredMethodNotAvailable));
        await office.FinishAsync(number, form => form.WithMethod("H2"));
        await office.LeaveHistoryAsync("refused-ladder");
    }

    [Test]
    public async Task Should_refuse_handling_by_contract_once_the_person_is_a_civil_servant()
    {
        var number = await ReportAsync(Found.With("baseRange", Answers.Report["baseRange"]!.DeepClone()));
        await office.RegisterSaysAsync("H001", row => row.Category = "civil_servant");
        Assert.That(await RefusalAsync(number, "H2"), Says.No(Refusal.Art9MethodUnknown));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-unknown-method");
    }

    private Task<Ruling> RefusalAsync(string number, string method) =>
        office.RefusedAsync(number, "notice", "Notify", Officers.UnitLeader, Answers.Notice.WithMethod(method));

    private async Task<string> ReportAsync(JsonObject report)
    {
        var number = await office.RegisterAsync(Clues.HandedOver().With("person", "H001"));
        await office.WalkUntilAsync(number, "report");
        await office.CompleteAsync(number, "report", "Needed", Officers.Investigator, report);
        return number;
    }
}
