using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests;

/// <summary>All tables that a host keeps in its database, those of its libraries included, as the database itself lists them.</summary>
internal static class StoredTables
{
    private const string OfTheFile = "SELECT '\"' || name || '\"' AS \"Value\" FROM sqlite_master WHERE type = 'table' ORDER BY name";

    private const string OfTheServer = """
        SELECT CONCAT('"', table_schema, '"."', table_name, '"') AS "Value" FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('information_schema', 'pg_catalog') ORDER BY table_schema, table_name
        """;

    /// <returns>Names as they stand in a statement.</returns>
    public static Task<List<string>> NamesAsync(LedgerDbContext ledger) =>
        ledger.Database.SqlQueryRaw<string>(ledger.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? OfTheFile : OfTheServer).ToListAsync();
}
