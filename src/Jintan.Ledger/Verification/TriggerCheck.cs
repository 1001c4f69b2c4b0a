using System.Data;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Ledger.Verification;

/// <summary>Are the triggers in place with which the database itself refuses to change an entry, and to remove it or anything of a case?</summary>
internal static class TriggerCheck
{
    /// <summary>Tables and triggers that are in force, by the catalogue of each database: <c>table.trigger</c>.</summary>
    private static readonly Dictionary<string, string> Catalogues = new(StringComparer.Ordinal)
    {
        ["Microsoft.EntityFrameworkCore.Sqlite"] =
            "SELECT tbl_name || '.' || name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%'",
        ["Microsoft.EntityFrameworkCore.SqlServer"] =
            "SELECT OBJECT_NAME(parent_id) + '.' + name FROM sys.triggers WHERE is_disabled = 0",
        ["Npgsql.EntityFrameworkCore.PostgreSQL"] =
            "SELECT tgrelid::regclass::text || '.' || tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
    };

    private static readonly string[] Expected =
    [
        "entries.entries_are_not_changed", "entries.entries_are_not_removed",
        .. KeptTables.Names.Select(table => $"{table}.{KeptTables.TriggerOf(table)}"),
    ];

    public static async Task<IEnumerable<BrokenEntry>> RunAsync(LedgerDbContext ledger, CancellationToken cancellation)
    {
        var provider = ledger.Database.ProviderName ?? "";
        if (!Catalogues.TryGetValue(provider, out var query))
        {
            throw new NotSupportedException($"Which triggers '{provider}' has is not known; add its catalogue query to TriggerCheck.");
        }

        var found = await ledger.Database.SqlQueryRaw<string>(query).ToListAsync(cancellation);
        return Expected.Where(name => !found.Contains(name, StringComparer.Ordinal))
            .Select(name => new BrokenEntry("", 0, $"数据库缺少触发器“{name.Split('.')[1]}”：记录可能被直接修改或者删除。"));
    }
}
