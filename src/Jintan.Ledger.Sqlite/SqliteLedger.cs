using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Ledger.Sqlite;

/// <summary>The embedded ledger: one file, one writer, full durability.</summary>
public static class SqliteLedger
{
    /// <summary>Options for queries and migrations on this file.</summary>
    public static DbContextOptionsBuilder UseSqliteLedger(this DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteLedger).Assembly.GetName().Name))
        .UseSnakeCaseNamingConvention()
        .AddInterceptors(KeptOpen.Instance);

    /// <summary>The file's writer.</summary>
    public static LedgerWriter OpenWriter(LedgerDbContext model, string connectionString, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new LedgerWriter(new SqliteDatabase(connectionString), model.Model, clock);
    }
}
