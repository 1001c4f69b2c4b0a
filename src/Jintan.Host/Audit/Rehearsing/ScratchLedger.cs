using Jintan.Ledger;
using Jintan.Ledger.Blobs;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Replay;
using Jintan.Ledger.Sqlite;
using Jintan.Ledger.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.Rehearsing;

/// <summary>A ledger in memory that is gone after the rehearsal: what is rehearsed writes nowhere else.</summary>
public sealed class ScratchLedger : IAsyncDisposable
{
    private static readonly Lazy<SqliteConnection> Template = new(MakeTemplate);
    private readonly SqliteConnection keptOpen;
    private readonly HashSet<object> known = new(ReferenceEqualityComparer.Instance);
    private readonly string connectionString = InMemory($"rehearsal-{Guid.NewGuid():n}");

    public ScratchLedger(TimeProvider clock)
    {
        keptOpen = new SqliteConnection(connectionString);
        keptOpen.Open();
        lock (Template)
        {
            Template.Value.BackupDatabase(keptOpen);
        }

        using var model = Query();
        Writer = SqliteLedger.OpenWriter(model, connectionString, clock);
    }

    public LedgerWriter Writer { get; }

    public LedgerDbContext Query() => Open(connectionString);

    /// <summary>The files that forms will name; their bytes are not needed.</summary>
    public async Task FillAsync(IEnumerable<Upload> uploads, CancellationToken cancellation)
    {
        await using var ledger = Query();
        foreach (var upload in uploads.DistinctBy(one => (one.BlobHash, one.Account)))
        {
            ledger.Add(upload);
            if (await ledger.Blobs.FindAsync([upload.BlobHash], cancellation) is null)
            {
                ledger.Add(new Blob { Hash = upload.BlobHash, ContentType = "", Size = 0, Bytes = [], CreatedAt = upload.At });
            }
        }

        await ledger.SaveChangesAsync(cancellation);
    }

    /// <summary>Other cases, for a report that counts them.</summary>
    /// <param name="counted">Their entries.</param>
    public async Task FillAsync(IReadOnlyList<Entry> counted, CancellationToken cancellation)
    {
        await using var ledger = Query();
        ledger.AddRange(counted);
        foreach (var stream in counted.GroupBy(e => e.Stream))
        {
            ledger.AddRange(CountedCase.Rows(stream.MaxBy(e => e.Sequence)!, [.. stream.OrderBy(e => e.Sequence).Select(e => EntryText.Parse(e.Content))]));
        }

        await ledger.SaveChangesAsync(cancellation);
    }

    /// <summary>What has come from outside the case until its next step: registers, decisions of other cases, and where the numbers stand.</summary>
    public async Task PrepareAsync(CaseHistory history, DateTime moment, CancellationToken cancellation)
    {
        await using var ledger = Query();
        var recorded = history.Rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
        foreach (var row in (IEnumerable<IDatedRow>)[.. history.Organisations, .. history.Persons, .. history.Authorities, .. history.LawSettings])
        {
            var moments = recorded.GetValueOrDefault(RegisterMoments.KeyOf(row));
            if (moments?.RecordedAt > moment)
            {
                continue;
            }

            var copy = (IDatedRow)ledger.Entry(row).CurrentValues.Clone().ToObject();
            copy.ValidTo = moments?.EndedAt > moment ? null : row.ValidTo;
            Put(ledger, copy, isNew: known.Add(row));
        }

        foreach (var (decision, at, endedAt) in history.EarlierDecisions.Where(one => one.RecordedAt <= moment))
        {
            var copy = (IssuedDecision)ledger.Entry(decision).CurrentValues.Clone().ToObject();
            copy.State = endedAt > moment ? IssuedDecision.InForce : decision.State;
            Put(ledger, copy, isNew: known.Add(decision));
        }

        // Of what the case drew in one instant, some may have been drawn again by now.
        var drawn = await ledger.Numbers.Select(number => number.Number).ToListAsync(cancellation);
        var next = history.Numbers.Where(number => number.DrawnAt >= moment && !drawn.Contains(number.Number));
        foreach (var number in next.GroupBy(number => (number.Series, number.Year)).Select(series => series.MinBy(number => number.Value)!))
        {
            var series = await ledger.NumberSeries.FindAsync([number.Series, number.Year], cancellation)
                ?? ledger.Add(new NumberSeries { Series = number.Series, Year = number.Year, LastValue = 0 }).Entity;
            series.LastValue = number.Value - 1;
        }

        await ledger.SaveChangesAsync(cancellation);
    }

    private static void Put(LedgerDbContext ledger, object row, bool isNew) => ledger.Entry(row).State = isNew ? EntityState.Added : EntityState.Modified;

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await keptOpen.DisposeAsync();
    }

    private static SqliteConnection MakeTemplate()
    {
        var name = InMemory("rehearsal-template");
        var connection = new SqliteConnection(name);
        connection.Open();
        using var ledger = Open(name);
        ledger.Database.Migrate();
        return connection;
    }

    private static string InMemory(string name) => $"Data Source={name};Mode=Memory;Cache=Shared;Pooling=False";

    private static LedgerDbContext Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<LedgerDbContext>();
        options.UseSqliteLedger(connectionString);
        return new LedgerDbContext(options.Options);
    }
}
