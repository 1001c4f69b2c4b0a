using Jintan.Ledger.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Ledger.Sqlite;

/// <summary>The embedded ledger: one file, one writer, full durability.</summary>
public static class SqliteLedger
{
    /// <summary>Long enough for a backup or a command-line verb to finish; nobody waits longer for a file.</summary>
    private const int BusySeconds = 30;

    /// <summary>Options for queries and migrations on this file.</summary>
    public static DbContextOptionsBuilder UseSqliteLedger(this DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteLedger).Assembly.GetName().Name))
        .UseSnakeCaseNamingConvention();

    /// <summary>Opens the writer's own connection: write-ahead log, every commit on the disk before it is answered.</summary>
    public static LedgerWriter OpenWriter(LedgerDbContext model, string connectionString, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(model);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString)
        {
            DefaultTimeout = BusySeconds,
            Pooling = false,
        }.ToString());
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
        pragmas.ExecuteNonQuery();
        return new LedgerWriter(connection, model.Model, clock);
    }
}
