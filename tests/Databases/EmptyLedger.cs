using Jintan.Ledger;
using Jintan.Ledger.Writing;

namespace Databases;

/// <summary>A ledger of one test; gone when disposed.</summary>
public sealed class EmptyLedger(LedgerDatabase database, string connectionString, Func<ValueTask> remove) : IAsyncDisposable
{
    public LedgerDatabase Database { get; } = database;

    public string ConnectionString { get; } = connectionString;

    public LedgerDbContext Query() => TestDatabase.Query(Database);

    public LedgerWriter OpenWriter(TimeProvider clock)
    {
        using var model = Query();
        return new LedgerWriter(Database, model.Model, clock);
    }

    public ValueTask DisposeAsync() => remove();
}
