using System.Diagnostics;
using Jintan.Host.Audit.Cases;
using Jintan.Host.Audit.Runs;
using Jintan.Host.Audit.Searching;
using Jintan.Host.People;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jintan.Benchmarks;

/// <summary>How long an auditor waits for a page of a search, and for a moment of a long case.</summary>
internal static class AuditViews
{
    private const int Looks = 20;
    private const int LongCase = 500;

    /// <summary>Lines of a journal per entry, as a real case has them.</summary>
    private const int LinesAnEntry = 6;

    private static readonly (string What, AuditQuestion Asked)[] Searches =
    [
        ("all, first page", new()), ("all, page 100", new() { Page = 100 }),
        ("number", new() { Text = "演坛作案〔2026〕17号" }), ("two words of the title", new() { Text = "逾期未办结" }), ("words that no case has", new() { Text = "不存在" }),
        ("decision number", new() { Decision = "演建问决〔2026〕17号" }), ("person", new() { Person = "Y0017" }), ("actor", new() { Actor = "system" }),
        ("clause", new() { Clause = "art13.s1" }), ("reading", new() { Reading = "P04" }), ("approver", new() { Approver = "LG_RESPONSIBLE" }),
        ("refused attempts", new() { Refused = true }), ("period", new() { From = new(2026, 2, 20), To = new(2026, 2, 20) }),
        ("clause, refused, title", new() { Clause = "art13.s1", Refused = true, Text = "企业开办" }),
    ];

    public static async Task SearchAsync(LedgerOffice office)
    {
        foreach (var (what, asked) in Searches)
        {
            await TimeAsync($"search: {what}", async () =>
            {
                await using var ledger = office.Query();
                return $"{(await new AuditSearch(ledger).FindAsync(asked, CancellationToken.None)).Total:N0} found";
            });
        }
    }

    /// <param name="history">What the case goes on with, again and again.</param>
    public static async Task AsOfAsync(EntryContent[] history)
    {
        await using var office = await LedgerOffice.OpenAsync(new AuditFigures.ThatMorning());
        await office.RegisterAsync();
        var number = await LengthenAsync(office, history);
        foreach (var at in new[] { 1, LongCase / 2, LongCase })
        {
            await TimeAsync($"as of entry {at} of {LongCase}, read, folded and drawn", async () =>
            {
                await using var ledger = office.Query();
                await using var people = new SqlitePeopleDbContext(new DbContextOptionsBuilder<SqlitePeopleDbContext>().UseSqlite("Data Source=:memory:").Options);
                var cases = new AuditedCases(ledger, new OfficeNames(people, ledger), new CheckpointPlace(Path.GetTempPath(), ""));
                var found = (await cases.ReadAsync(number, CancellationToken.None))!;
                return await RenderAsync(found, await cases.AsOfAsync(found, at, null, CancellationToken.None));
            });
        }
    }

    // A registered case with its procedure; more entries and lines of its journal than any real one has.
    private static async Task<string> LengthenAsync(LedgerOffice office, EntryContent[] history)
    {
        await using var ledger = office.Query();
        var number = await ledger.Cases.Select(c => c.Number).SingleAsync();
        var written = await ledger.Entries.CountAsync(e => e.Stream == Streams.Case(number));
        var instance = await ledger.Instances.Where(i => i.CorrelationId == number).Select(i => i.Id).FirstAsync();
        await office.Writer.WriteAsync(
            Jintan.Ledger.Actor.System,
            tx =>
            {
                var file = tx.OpenCase(number);
                for (var i = written; i < LongCase; i++)
                    tx.Append(file, AuditFigures.Draft(history[i % history.Length], "Y001"));
                for (var i = 1_000; i < 1_000 + LongCase * LinesAnEntry; i++)
                    tx.Insert(new JournalRow { InstanceId = instance, Sequence = i, ActivityId = "study", EventName = "Started", At = tx.Now.UtcDateTime, Actor = "system", Record = "{}" });
                return new ValueTask<bool>(true);
            },
            CancellationToken.None);
        return number;
    }

    private static async Task<string> RenderAsync(AuditedCase found, AsOf moment)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ReplayPage>(ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(ReplayPage.Case)] = found, [nameof(ReplayPage.Moment)] = moment }))).ToHtmlString());
        return $"{html.Length >> 10} KiB of HTML";
    }

    private static async Task TimeAsync(string what, Func<Task<string>> look)
    {
        // The first look waits for the compiler, the second does not: that is what the first reader of a case waits for.
        await look();
        var watch = Stopwatch.StartNew();
        await look();
        var second = watch.Elapsed.TotalMilliseconds;
        for (var i = 0; i < Looks; i++)
            await look();
        var (times, said, busy) = (new double[Looks], "", Environment.CpuUsage.TotalTime);
        for (var i = 0; i < Looks; i++)
        {
            watch.Restart();
            said = await look();
            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        busy = (Environment.CpuUsage.TotalTime - busy) / Looks;
        Array.Sort(times);
        Console.WriteLine($"{what,-55} {busy.TotalMilliseconds,8:N1} ms of a processor, {times[Looks / 2],8:N1} ms median by the clock, {second,8:N1} ms the second look, {said}");
    }
}
