using System.Data;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Ledger.Verification;

/// <summary>Are the triggers in place with which the database itself refuses to change or remove an entry?</summary>
internal static class TriggerCheck
{
    /// <summary>Triggers on the table of entries, by the catalogue of each database: their names.</summary>
    private static readonly Dictionary<string, string> Catalogues = new(StringComparer.Ordinal)
    {
        ["Microsoft.EntityFrameworkCore.Sqlite"] =
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'entries' AND sql LIKE '%RAISE(ABORT%'",
        ["Microsoft.EntityFrameworkCore.SqlServer"] =
            "SELECT name FROM sys.triggers WHERE parent_id = OBJECT_ID('entries') AND is_disabled = 0",
        ["Npgsql.EntityFrameworkCore.PostgreSQL"] =
            "SELECT tgname FROM pg_trigger WHERE tgrelid = 'entries'::regclass AND NOT tgisinternal AND tgenabled <> 'D'",
    };

    private static readonly string[] Expected = ["entries_are_not_changed", "entries_are_not_removed"];

    public static async Task<IEnumerable<BrokenEntry>> RunAsync(LedgerDbContext ledger, CancellationToken cancellation)
    {
        var provider = ledger.Database.ProviderName ?? "";
        if (!Catalogues.TryGetValue(provider, out var query))
        {
            throw new NotSupportedException($"Which triggers '{provider}' has is not known; add its catalogue query to TriggerCheck.");
        }

        var found = await ledger.Database.SqlQueryRaw<string>(query).ToListAsync(cancellation);
        return Expected.Where(name => !found.Contains(name, StringComparer.Ordinal))
            .Select(name => new BrokenEntry("", 0, $"数据库缺少触发器“{name}”：记录可能被直接修改或者删除。"));
    }
}
