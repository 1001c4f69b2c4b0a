using Jintan.Ledger.Sqlite;
using Microsoft.Data.Sqlite;

namespace Databases;

internal sealed class SqliteTests : TestDatabase
{
    public override string Name => "Sqlite";

    public override async Task<EmptyLedger> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("jintan-").FullName;
        var connectionString = $"Data Source={Path.Combine(folder, "ledger.db")}";
        var database = new SqliteDatabase(connectionString);
        await MigrateAsync(database);
        return new EmptyLedger(database, connectionString, () =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        });
    }
}
