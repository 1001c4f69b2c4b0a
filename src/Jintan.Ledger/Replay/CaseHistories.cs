using System.Text.Json.Nodes;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Ledger.Replay;

/// <summary>Reads the history of a case out of its database.</summary>
public static class CaseHistories
{
    private const int MonthsOfAHalfYear = 6;

    /// <exception cref="NotFoundException">There is no such case.</exception>
    public static async Task<CaseHistory> ReadAsync(LedgerDbContext ledger, string number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var stream = Streams.Case(number);
        var entries = await ledger.Entries.AsNoTracking().Where(e => e.Stream == stream).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        if (entries.Count == 0)
        {
            throw new NotFoundException($"没有案号为“{number}”的案件。");
        }

        var persons = entries.Select(e => EntryText.Parse(e.Content).Person).OfType<string>().Distinct().ToArray();
        return new(
            number,
            entries.ConvertAll(e => new HistoryEntry(e.Content, Convert.ToHexStringLower(e.Sha256), Convert.ToHexStringLower(e.Sm3))),
            await PathAsync(ledger, number, cancellation),
            await TasksAsync(ledger, number, cancellation),
            await ledger.Numbers.AsNoTracking().Where(n => n.CaseNumber == number).OrderBy(n => n.DrawnAt).ThenBy(n => n.Value).ToListAsync(cancellation),
            await ledger.Organisations.AsNoTracking().OrderBy(o => o.Id).ThenBy(o => o.ValidFrom).ToListAsync(cancellation),
            await ledger.Persons.AsNoTracking().Where(p => persons.Contains(p.Id)).OrderBy(p => p.Id).ThenBy(p => p.ValidFrom).ToListAsync(cancellation),
            await ledger.Authorities.AsNoTracking().OrderBy(a => a.Id).ToListAsync(cancellation),
            await EarlierAsync(ledger, number, persons, entries[^1].At, cancellation),
            await UploadsAsync(ledger, number, cancellation),
            await RegisterMoments.ReadAsync(ledger, entries[0].At, cancellation),
            await SettingsAsync(ledger, entries[^1].LegalDate, cancellation));
    }

    /// <summary>What a half-year report counts: the entries of other cases, as far as they had been written when it was opened; nothing for any other case.</summary>
    public static async Task<IReadOnlyList<Entry>> CountedAsync(LedgerDbContext ledger, CaseHistory history, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(history);
        if (history.ReportedThrough is not { } through)
        {
            return [];
        }

        var (own, cases, since, until) = (Streams.Case(history.Number), Streams.Case(""), through.AddMonths(-MonthsOfAHalfYear), through.AddMonths(MonthsOfAHalfYear));
        var opened = await ledger.Entries.Where(e => e.Stream == own).MinAsync(e => e.Id, cancellation);
        var counted = await ledger.Entries.Where(e => e.Id < opened && e.LegalDate > since && e.LegalDate <= through && e.Stream.StartsWith(cases))
            .Select(e => e.Stream).Union(ledger.Bars.Where(b => b.LastDay > through && b.LastDay <= until).Select(b => cases + b.CaseNumber))
            .ToListAsync(cancellation);
        var entries = new List<Entry>();
        foreach (var stream in counted.Order(StringComparer.Ordinal))
        {
            entries.AddRange(await ledger.Entries.AsNoTracking().Where(e => e.Stream == stream && e.Id < opened).OrderBy(e => e.Sequence).ToListAsync(cancellation));
        }

        return entries;
    }

    /// <summary>The journal of all procedures of a case, in the order in which they began.</summary>
    public static async Task<IReadOnlyList<PathLine>> PathAsync(LedgerDbContext ledger, string number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var instances = await ledger.Instances.AsNoTracking().Where(i => i.CorrelationId == number)
            .OrderBy(i => i.CreatedAt).ThenBy(i => i.Id).Select(i => new { i.Id, i.Definition, i.Version }).ToListAsync(cancellation);
        var ids = instances.ConvertAll(i => i.Id);
        // Most lines name no outcome; their records are not even read.
        var lines = (await ledger.Journal.AsNoTracking().Where(j => ids.Contains(j.InstanceId)).OrderBy(j => j.Sequence)
            .Select(j => new { j.InstanceId, j.ActivityId, j.EventName, j.At, Outcomes = j.Record.Contains("\"outcomes\"") ? j.Record : null })
            .ToListAsync(cancellation)).ToLookup(j => j.InstanceId);
        return
        [
            .. from instance in instances.Index()
               from line in lines[instance.Item.Id]
               select new PathLine(
                   instance.Index + 1, instance.Item.Definition, instance.Item.Version, line.ActivityId, line.EventName, Outcomes(line.Outcomes), line.At),
        ];
    }

    public static async Task<IReadOnlyList<HistoryTask>> TasksAsync(LedgerDbContext ledger, string number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return await ledger.Tasks.AsNoTracking().Where(t => t.CaseNumber == number).OrderBy(t => t.CreatedAt).ThenBy(t => t.Id)
            .Select(t => new HistoryTask(t.Definition, t.Node, t.Body, t.OrganisationId, t.DueOn)).ToListAsync(cancellation);
    }

    private static async Task<IReadOnlyList<EarlierDecision>> EarlierAsync(
        LedgerDbContext ledger, string number, string[] persons, DateTime until, CancellationToken cancellation)
    {
        var decisions = await ledger.Decisions.AsNoTracking()
            .Where(d => persons.Contains(d.PersonId) && d.CaseNumber != number).OrderBy(d => d.EffectiveOn).ToListAsync(cancellation);
        var earlier = new List<EarlierDecision>();
        foreach (var decision in decisions)
        {
            var stream = decision.CaseNumber is { } other ? Streams.Case(other) : Streams.Register("decisions");
            var sealing = decision.CaseNumber is null ? EntryKind.RowRegistered : "decision-sealed";
            var acts = await ledger.Entries.AsNoTracking()
                .Where(e => e.Stream == stream && (e.Kind == sealing || e.Kind == "decision-revoked" || e.Kind == "decision-corrected") && e.Content.Contains(decision.Number))
                .OrderBy(e => e.Sequence).Select(e => new { e.Kind, e.At }).ToListAsync(cancellation);
            var recorded = acts.Find(act => act.Kind == sealing)?.At
                ?? throw new InvalidOperationException($"No entry of {stream} seals or enters decision {decision.Number}.");
            if (recorded <= until)
            {
                earlier.Add(new(decision, recorded, acts.Find(act => act.Kind != sealing)?.At));
            }
        }

        return earlier;
    }

    private static async Task<IReadOnlyList<Blobs.Upload>> UploadsAsync(LedgerDbContext ledger, string number, CancellationToken cancellation) =>
        await ledger.CaseDocuments.AsNoTracking().Where(d => d.CaseNumber == number && d.Kind == Blobs.Documents.Attachment).OrderBy(d => d.Id)
            .Select(d => new Blobs.Upload { BlobHash = d.BlobHash, Account = d.AddedBy, FileName = d.FileName, At = d.AddedAt }).ToListAsync(cancellation);

    private static async Task<IReadOnlyList<Registers.LawSetting>> SettingsAsync(LedgerDbContext ledger, DateOnly until, CancellationToken cancellation) =>
        await ledger.LawSettings.AsNoTracking().Where(s => s.ValidFrom <= until).OrderBy(s => s.Setting).ThenBy(s => s.ValidFrom).ToListAsync(cancellation);

    private static string Outcomes(string? record) =>
        record is not null && JsonNode.Parse(record)?["outcomes"] is JsonArray outcomes ? string.Join(' ', outcomes.Select(outcome => outcome!.ToString())) : "";
}
