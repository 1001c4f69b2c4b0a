using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Numbers;
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

    /// <summary>The registers as the history knows them, with the ids that its entries name.</summary>
    public async Task FillAsync(CaseHistory history, CancellationToken cancellation)
    {
        await using var ledger = Query();
        ledger.AddRange(history.Organisations);
        ledger.AddRange(history.Persons);
        ledger.AddRange(history.Authorities);
        ledger.AddRange(history.LawSettings);
        await ledger.SaveChangesAsync(cancellation);
    }

    /// <summary>What changes from outside the case before its next step: decisions of other cases, and where the numbers stand.</summary>
    public async Task PrepareAsync(IEnumerable<IssuedDecision> decisions, IEnumerable<DrawnNumber> next, CancellationToken cancellation)
    {
        await using var ledger = Query();
        ledger.AddRange(decisions);
        foreach (var number in next)
        {
            var series = await ledger.NumberSeries.FindAsync([number.Series, number.Year], cancellation)
                ?? ledger.Add(new NumberSeries { Series = number.Series, Year = number.Year, LastValue = 0 }).Entity;
            series.LastValue = number.Value - 1;
        }

        await ledger.SaveChangesAsync(cancellation);
    }

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
