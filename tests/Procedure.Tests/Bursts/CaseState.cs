using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;

namespace Procedure.Tests.Bursts;

/// <summary>All that the database says of one case, without ids and times, so that two runs can be compared.</summary>
internal static class CaseState
{
    public static async Task<string> ReadAsync(TestOffice office, string number)
    {
        await using var ledger = office.Ledger();
        var lines = new List<string>();
        lines.AddRange(await ledger.Cases.Where(c => c.Number == number)
            .Select(c => $"case {c.Status} {c.Procedure} {c.DecisionNumber != null}").ToListAsync());
        lines.AddRange(await ledger.Entries.Where(e => e.Stream == Streams.Case(number)).OrderBy(e => e.Sequence)
            .Select(e => $"entry {e.Sequence} {e.Kind} {e.Actor}").ToListAsync());
        lines.AddRange(await ledger.Tasks.Where(t => t.CaseNumber == number).OrderBy(t => t.Node)
            .Select(t => $"task {t.Node} {t.Status} {t.Outcome} {t.CompletedBy} {t.ClaimedBy}").ToListAsync());
        lines.AddRange(await ledger.Instances.Where(i => i.CorrelationId == number).OrderBy(i => i.Definition)
            .Select(i => $"instance {i.Definition} {i.Status} {i.SubStatus} {i.Revision} {ledger.Journal.Count(j => j.InstanceId == i.Id)}").ToListAsync());
        lines.AddRange(await ledger.Outbox.Where(o => o.CaseNumber == number).OrderBy(o => o.CreatedAt).ThenBy(o => o.Id)
            .Select(o => $"outbox {o.Kind}").ToListAsync());
        lines.AddRange(await ledger.DueItems.Where(d => ledger.Tasks.Any(t => t.Id == d.TaskId && t.CaseNumber == number)).OrderBy(d => d.Kind)
            .Select(d => $"due {d.Kind} {d.DueAt}").ToListAsync());
        lines.AddRange(await ledger.DueItems.Where(d => d.Kind == DueKind.Resume && ledger.Instances.Any(i => i.Id == d.InstanceId && i.CorrelationId == number))
            .Select(d => $"timer {d.FiredAt != null}").ToListAsync());
        lines.Add($"numbers {await ledger.Numbers.CountAsync(n => n.CaseNumber == number)}");
        lines.Add($"documents {await ledger.CaseDocuments.CountAsync(d => d.CaseNumber == number)}");
        lines.Add($"bars {await ledger.Bars.CountAsync(b => b.CaseNumber == number)}");
        return string.Join('\n', lines);
    }
}
