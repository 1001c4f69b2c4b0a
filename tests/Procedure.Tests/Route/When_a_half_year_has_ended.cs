using System.Text.Json.Nodes;
using Jintan.Activities.Reports;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>Article 20: the calendar asks every party organisation for its report; the figures are those of an independent count.</summary>
[Category("Art20")]
public sealed class When_a_half_year_has_ended : OfficeTest
{
    [Test]
    public async Task Should_ask_every_organisation_once_also_for_a_nil_report()
    {
        office.Clock.SetUtcNow(new DateTimeOffset(2026, 7, 1, 6, 0, 0, TimeSpan.FromHours(8)));
        var calendar = new HalfYearCalendar(office.Writer, office.Procedures, office.Clock);
        await calendar.RunAsync(CancellationToken.None);
        await calendar.RunAsync(CancellationToken.None);

        await using var ledger = office.Ledger();
        var titles = await ledger.Cases.Select(one => one.Title).Order().ToListAsync();
        Assert.That(titles, Is.EqualTo(new[]
        {
            "2026年上半年问责情况（区作风办）", "2026年上半年问责情况（演示建设局）", "2026年上半年问责情况（演示水务局）",
        }));

        var nil = await ledger.Cases.SingleAsync(one => one.UnitId == "swj");
        await office.CompleteAsync(nil.Number, "analyse", "Submit", Officers.OtherUnit, Analysis);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await ReportOf(nil.Number))["figures"]!.AsObject(), Is.Empty);
            Assert.That((await office.HistoryAsync(nil.Number))[^1], Is.EqualTo("case-closed"));
        }
    }

    [Test]
    public async Task Should_count_what_an_independent_query_counts()
    {
        await office.FinishAsync(await office.RegisterAsync());
        await office.RegisterAsync(Clues.HandedOver().With("channel", "art12.item2"));
        var late = await office.CaseWaitingAtAsync("formalities");
        office.Clock.SetUtcNow(new DateTimeOffset(2026, 5, 20, 9, 0, 0, TimeSpan.FromHours(8)));
        await office.FinishAsync(late);
        office.Clock.SetUtcNow(new DateTimeOffset(2026, 6, 30, 23, 30, 0, TimeSpan.FromHours(8)));
        await office.RegisterAsync();
        office.Clock.SetUtcNow(new DateTimeOffset(2026, 7, 1, 0, 30, 0, TimeSpan.FromHours(8)));
        await office.RegisterAsync();
        await new HalfYearCalendar(office.Writer, office.Procedures, office.Clock).RunAsync(CancellationToken.None);
        await using var ledger = office.Ledger();
        var report = await ledger.Cases.SingleAsync(one => one.Title.StartsWith("2026年上半年") && one.UnitId == "jsj");
        await office.CompleteAsync(report.Number, "analyse", "Submit", Officers.UnitLeader, Analysis);

        await office.LeaveHistoryAsync("half-year");
        var figures = (await ReportOf(report.Number))["figures"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Numbers(figures["线索"]), Is.EqualTo(await CasesAsync(
                "SELECT number AS value FROM cases WHERE unit_id = 'jsj' AND registered_at >= '2025-12-31 16:00:00' AND registered_at < '2026-06-30 16:00:00' AND current_procedure NOT LIKE '20%' ORDER BY number")));
            Assert.That(Numbers(figures["线索（art12.item2）"]), Has.Length.EqualTo(1));
            Assert.That(Numbers(figures["问责决定"]), Is.EqualTo(await CasesAsync(
                "SELECT case_number AS value FROM decisions WHERE decided_on BETWEEN '2026-01-01' AND '2026-06-30' ORDER BY case_number")));
            Assert.That(Numbers(figures["方式（M4）"]), Is.EqualTo(await CasesAsync(
                "SELECT case_number AS value FROM decisions WHERE methods = 'M4' AND decided_on BETWEEN '2026-01-01' AND '2026-06-30'")));
            Assert.That(Numbers(figures["区作风办答复（agreed）"]), Is.EqualTo(await CasesAsync(
                "SELECT case_number AS value FROM tasks WHERE node = 'office-consent' AND outcome = 'Agreed' AND completed_at < '2026-06-30 16:00:00'")));
            Assert.That(Numbers(figures["手续按时"]), Is.EqualTo(await CasesAsync(
                "SELECT case_number AS value FROM tasks WHERE node = 'formalities' AND status = 'completed' AND completed_at < due_on")));
            Assert.That(Numbers(figures["手续逾期"]), Is.EqualTo(new[] { late }));
            Assert.That(Numbers(figures["影响期在下个半年届满"]), Is.EqualTo(await CasesAsync(
                "SELECT case_number AS value FROM bars WHERE in_force AND last_day BETWEEN '2026-07-01' AND '2026-12-31'")));
        }
    }

    [Test]
    public async Task Should_count_each_person_with_the_organisation_that_decides()
    {
        var others = new JsonArray(new JsonObject { ["person"] = "K001" }, new JsonObject { ["person"] = "S001" });
        var number = await office.RegisterAsync(Clues.HandedOver().With("others", others));
        office.Clock.SetUtcNow(new DateTimeOffset(2026, 7, 1, 6, 0, 0, TimeSpan.FromHours(8)));
        await new HalfYearCalendar(office.Writer, office.Procedures, office.Clock).RunAsync(CancellationToken.None);
        foreach (var (unit, officer) in new[] { ("jsj", Officers.UnitLeader), ("swj", Officers.OtherUnit), ("zfb", Officers.OfficeHead) })
        {
            await using var ledger = office.Ledger();
            var report = await ledger.Cases.SingleAsync(one => one.UnitId == unit && one.Number != number);
            await office.CompleteAsync(report.Number, "analyse", "Submit", officer, Analysis);
            Assert.That(Numbers((await ReportOf(report.Number))["figures"]!["线索"]), Is.EqualTo(new[] { number }), unit);
        }
    }

    [Test]
    public async Task Should_list_bars_that_end_on_the_last_day_of_the_next_half_year()
    {
        var number = await office.RegisterAsync();
        await office.Writer.WriteAsync(Jintan.Ledger.Actor.System, tx =>
        {
            tx.Insert(new Bar
            {
                CaseNumber = number, PersonId = "Y001", Code = "POST", Clause = "art19.p2.s2", FirstDay = new(2026, 7, 1),
                LastDay = new(2026, 12, 31), DecisionNumber = "演建问决〔2026〕1号", InForce = true,
            });
            return ValueTask.FromResult(true);
        }, CancellationToken.None);
        office.Clock.SetUtcNow(new DateTimeOffset(2026, 7, 1, 6, 0, 0, TimeSpan.FromHours(8)));
        await new HalfYearCalendar(office.Writer, office.Procedures, office.Clock).RunAsync(CancellationToken.None);
        await using var ledger = office.Ledger();
        var report = await ledger.Cases.SingleAsync(one => one.UnitId == "jsj" && one.Number != number);
        await office.CompleteAsync(report.Number, "analyse", "Submit", Officers.UnitLeader, Analysis);
        Assert.That(Numbers((await ReportOf(report.Number))["figures"]!["影响期在下个半年届满"]), Is.EqualTo(new[] { number }));
    }

    private static JsonObject Analysis => new() { ["problems"] = "本期无", ["causes"] = "无", ["measures"] = "继续加强", ["next"] = "继续加强" };

    private async Task<JsonObject> ReportOf(string number)
    {
        await using var ledger = office.Ledger();
        var stream = Streams.Case(number);
        var content = await ledger.Entries.Where(e => e.Stream == stream && e.Kind == "half-year-reported").Select(e => e.Content).SingleAsync();
        return EntryText.Parse(content).Particulars!;
    }

    private async Task<string[]> CasesAsync(string sql)
    {
        await using var ledger = office.Ledger();
        return [.. await ledger.Database.SqlQueryRaw<string>(sql).ToListAsync()];
    }

    private static string[] Numbers(JsonNode? figure) =>
        [.. (figure as JsonArray ?? []).Select(one => one!.GetValue<string>()).Order(StringComparer.Ordinal)];
}
