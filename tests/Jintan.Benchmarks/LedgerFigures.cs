using System.Diagnostics;
using Jintan.Ledger.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Benchmarks;

/// <summary>The ledger's figures on SQLite with <c>synchronous=FULL</c>: <c>-- --ledger</c>. (b) and (e) of the engine's benchmarks.</summary>
internal static class LedgerFigures
{
    private const int Alone = 1_000;
    private const int Together = 10_000;
    private const int Clients = 16;
    private const int Burst = 200;
    private const int LongJournal = 10_000;

    public static async Task PrintAsync()
    {
        await using (var office = await LedgerOffice.OpenAsync())
        {
            await RepeatAsync("warm up", office.StartOneTaskAsync, Alone, Clients);
            await MeasureAsync("start to completion, 5 activities", office.RunFiveActivitiesAsync, "400/s", "2,500/s");
            await MeasureAsync("start to a task", office.StartOneTaskAsync, "400/s", "2,500/s");
            await CompleteAsync(office, "completion of a task", "task", office.CompleteAsync, "2,000/s");
            await BytesAsync(office);
        }

        await using (var office = await LedgerOffice.OpenAsync())
        {
            await RepeatAsync("warm up", office.RegisterAsync, Alone, Clients);
            await MeasureAsync("clue to a registered case with its first task", office.RegisterAsync);
            await CompleteAsync(office, "acceptance with rulings and hand-over (two bursts)", "study", office.AcceptAsync);
        }

        await ResumeWithLongJournalAsync();
    }

    private static async Task MeasureAsync(string what, Func<Task> operation, string? alone = null, string? together = null)
    {
        await RepeatAsync(what + ", alone", operation, Alone, 1, alone);
        await RepeatAsync($"{what}, {Clients} clients", operation, Together, Clients, together);
    }

    private static async Task CompleteAsync(LedgerOffice office, string what, string node, Func<string, Task> complete, string? atOnce = null)
    {
        var tasks = new Queue<string>(await office.OpenTasksAsync(node));
        Task Next()
        {
            lock (tasks)
                return complete(tasks.Dequeue());
        }

        await RepeatAsync("warm up", Next, Burst, Clients);
        await RepeatAsync(what + ", alone", Next, Alone, 1);
        await RepeatAsync($"{what}, {Burst} at once", Next, Burst, Burst, atOnce);
        await RepeatAsync($"{what}, {Clients} clients", Next, tasks.Count, Clients);
    }

    private static async Task BytesAsync(LedgerOffice office)
    {
        for (var i = 0; i < 10; i++)
            await office.StartOneTaskAsync();
        await using var ledger = office.Query();
        var bytes = await ledger.Instances.Where(i => i.Status == "Running").Select(i => i.State.Length).AverageAsync();
        QuickFigures.Line("state of a suspended instance in the database", $"{bytes / 1024.0,10:N1} KiB", "4 KiB");
    }

    private static async Task ResumeWithLongJournalAsync()
    {
        await using var office = await LedgerOffice.OpenAsync();
        for (var i = 0; i < 20; i++)
            await office.StartOneTaskAsync();
        await using var ledger = office.Query();
        foreach (var id in await ledger.Instances.Select(i => i.Id).ToArrayAsync())
        {
            await office.Writer.WriteAsync(
                Jintan.Ledger.Actor.System,
                tx =>
                {
                    for (var i = 1_000; i < 1_000 + LongJournal; i++)
                    {
                        tx.Insert(new JournalRow
                        {
                            InstanceId = id, Sequence = i, ActivityId = "task", EventName = "Started", At = tx.Now.UtcDateTime, Actor = "system",
                            Record = """{"nodeId":"flow:task","type":"Jintan.BenchmarkTask","version":1}""",
                        });
                    }

                    return new ValueTask<bool>(true);
                },
                CancellationToken.None);
        }

        var tasks = new Queue<string>(await office.OpenTasksAsync("task"));
        await office.CompleteAsync(tasks.Dequeue());
        await RepeatAsync($"completion with {LongJournal:N0} journal rows", () => office.CompleteAsync(tasks.Dequeue()), tasks.Count, 1);
    }

    private static async Task RepeatAsync(string what, Func<Task> operation, int times, int clients, string? target = null)
    {
        var left = times;
        var latencies = new double[times];
        var allocated = GC.GetTotalAllocatedBytes();
        var busy = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            for (var mine = Interlocked.Decrement(ref left); mine >= 0; mine = Interlocked.Decrement(ref left))
            {
                var began = Stopwatch.GetTimestamp();
                await operation();
                latencies[mine] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        busy = Environment.CpuUsage.TotalTime - busy;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        Array.Sort(latencies);
        QuickFigures.Line(
            what,
            $"{times / seconds,10:N0}/s {allocated / times / 1024.0,8:N1} KiB  p50 {latencies[times / 2],7:N2} ms  p99 {latencies[times * 99 / 100],7:N2} ms  cpu {busy.TotalMilliseconds / times,6:N3} ms",
            target);
    }
}
