using System.Diagnostics.Metrics;
using Jintan.Host.Audit.Runs;
using Jintan.Host.Look;
using Jintan.Ledger;
using Jintan.Ledger.Checkpoints;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Operations;

/// <summary>What waits, what is late, how far the bells and the checkpoints are behind: read from the ledger when somebody asks.</summary>
public sealed class LedgerMeters
{
    public const string Name = "Jintan.Host";

    /// <summary>Upper ends of the ages by which open tasks are counted, in days.</summary>
    private static readonly int[] Ages = [1, 7, 30];

    private static readonly TimeSpan Good = TimeSpan.FromSeconds(5);

    private readonly IServiceScopeFactory scopes;
    private readonly CheckpointPlace place;
    private readonly TimeProvider clock;
    private readonly Lock gate = new();
    private Reading? last;

    public LedgerMeters(IMeterFactory meters, IServiceScopeFactory scopes, CheckpointPlace place, TimeProvider clock)
    {
        (this.scopes, this.place, this.clock) = (scopes, place, clock);
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("jintan.tasks.open", () => Look().Open, "{task}", "Open tasks by their age in days.");
        meter.CreateObservableGauge("jintan.tasks.overdue", () => Look().Overdue, "{task}", "Open tasks whose last day has passed.");
        meter.CreateObservableGauge("jintan.sweep.lag", () => Look().SweepLag, "s", "Age of the oldest due item that no sweep has fired.");
        meter.CreateObservableGauge("jintan.outbox.waiting", () => Look().Outbox, "{message}", "Hand-overs and messages that wait for delivery.");
        meter.CreateObservableGauge("jintan.checkpoint.age", () => Look().CheckpointAge, "s", "Age of the newest exported checkpoint; none: not exported yet.");
    }

    private Reading Look()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return last = last is { } known && now - known.At < Good ? known : Read(now);
        }
    }

    private Reading Read(DateTime now)
    {
        using var scope = scopes.CreateScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        var open = ledger.Tasks.Where(t => t.Status == HumanTaskStatus.Open);
        var today = clock.Today();
        var due = ledger.DueItems.Where(d => d.FiredAt == null && d.DueAt <= now).Min(d => (DateTime?)d.DueAt);
        var counts = Ages.Select(days => now.AddDays(-days)).Select(since => open.Count(t => t.CreatedAt > since)).Append(open.Count()).ToArray();
        return new(
            now,
            [.. counts.Select((upTo, i) => new Measurement<int>(
                upTo - (i == 0 ? 0 : counts[i - 1]), new KeyValuePair<string, object?>("age", i < Ages.Length ? $"{Ages[i]}d" : "older")))],
            open.Count(t => t.DueOn < today),
            due is { } oldest ? (now - oldest).TotalSeconds : 0,
            ledger.Outbox.Count(),
            CheckpointFolder.Last(place.Folder) is { } checkpoint ? [new((now - checkpoint.At).TotalSeconds)] : []);
    }

    private sealed record Reading(
        DateTime At, Measurement<int>[] Open, int Overdue, double SweepLag, int Outbox, Measurement<double>[] CheckpointAge);
}
