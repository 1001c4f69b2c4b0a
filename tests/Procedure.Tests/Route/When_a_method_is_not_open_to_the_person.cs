using System.Text.Json.Nodes;
using Jintan.Law;
using Microsoft.EntityFrameworkCore;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>A method of article 9 that this person cannot receive is refused when it is proposed; another one is decided.</summary>
[Category("Art9")]
public sealed class When_a_method_is_not_open_to_the_person : OfficeTest
{
    [Test]
    public async Task Should_refuse_what_lies_outside_the_base_range()
    {
        var number = await office.CaseWaitingAtAsync("notice");
        await RefusedThenDecidedAsync(number, "M5b", Refusal.OutsideRange, "M4", "refused-out-of-range");
    }

    [Test]
    [Category("Art3")]
    public async Task Should_refuse_a_second_sanction_for_the_same_conduct()
    {
        var number = await ReportedAsync(Answers.Report
            .With("gravity", "grave").With("baseRange", new JsonArray("M5", "M6"))
            .With("sanctioned", true).With("sanctionKind", "M6").With("sanctionBy", "CDI").With("sanctionSame", true));
        await RefusedThenDecidedAsync(number, "M6", Refusal.NeBisInIdem, "M5b", "refused-second-sanction");
    }

    [Test]
    [Category("Art21")]
    public async Task Should_refuse_to_remove_whom_the_villagers_have_elected()
    {
        var number = await ReportedAsync(Answers.Report.With("elected", true).With("gravity", "serious").With("baseRange", new JsonArray("M4", "M5")));
        await office.RegisterSaysAsync("Y001", row => row.Category = "village_cadre");
        await RefusedThenDecidedAsync(number, "M5e", Refusal.Art9TypeNotAvailable, "M4", "refused-elected");
    }

    /// <summary>The facts go to the body that may act under article 27 of the law on sanctions; here no method is used that needs an office.</summary>
    [Test]
    [Category("Art2")]
    public async Task Should_refuse_to_change_the_post_of_a_retired_person()
    {
        var number = await ReportedAsync(Answers.Report
            .With("gravity", "serious").With("baseRange", new JsonArray("M4", "M5")).With("suspected", true).With("suspicionKind", "duty_illegality"));
        await office.RegisterSaysAsync("Y001", row => row.Category = "retired");
        Assert.That(
            await office.RefusedAsync(number, "notice", "Notify", Officers.UnitLeader, Judged(Answers.Notice.WithMethod("M5b"))), Says.No(Refusal.Art2Retired));
        await office.WalkAsync(
            number,
            ("transfer", "Transfer", Officers.Investigator, Answers.Transfer),
            ("receipt", "Receive", Officers.Investigator, Answers.TransferReceipt));
        await office.FinishAsync(number, Judged);
        await office.LeaveHistoryAsync("refused-retired");
    }

    private static JsonObject Judged(JsonObject form) => form.With("judgement", "已退休，依《公职人员政务处分法》第二十七条移送，本案只作诫勉。");

    private async Task<string> ReportedAsync(JsonObject report)
    {
        var number = await office.CaseWaitingAtAsync("report");
        await office.CompleteAsync(number, "report", "Needed", Officers.Investigator, report);
        return number;
    }

    private async Task RefusedThenDecidedAsync(string number, string refused, Refusal why, string decided, string history)
    {
        Assert.That(await office.RefusedAsync(number, "notice", "Notify", Officers.UnitLeader, Answers.Notice.WithMethod(refused)), Says.No(why));
        await office.FinishAsync(number, form => form.WithMethod(decided));
        await office.LeaveHistoryAsync(history);
        await using var ledger = office.Ledger();
        Assert.That(await ledger.Decisions.Select(one => one.Methods).SingleAsync(), Is.EqualTo(decided));
    }
}
