using System.Diagnostics;
using System.Globalization;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.PostgreSql;
using Jintan.Ledger.Sqlite;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Benchmarks;

/// <summary>
/// The history of years, for the load run: <c>--history PROVIDER CONNECTION-STRING CASES</c> copies a case that officers closed, with its
/// tasks, instances, journal and entries, until the database of a stopped demonstration host holds that many cases.
/// </summary>
/// <remarks>The copies are rows among which the living cases must be found; their chains do not verify, and such a database serves for nothing else.</remarks>
internal static class ClosedCases
{
    // Columns by which rows hang together: each copy gets its own.
    private static readonly (string Table, string[] Keys, string Of)[] Tables =
    [
        ("case_parties", ["case_number"], "case_number = {0}"),
        ("tasks", ["id", "case_number", "instance_id", "bookmark_id"], "case_number = {0}"),
        ("journal", ["instance_id"], "instance_id IN (SELECT id FROM instances WHERE correlation_id = {0})"),
        ("instances", ["id", "correlation_id"], "correlation_id = {0}"),
        ("entries", ["stream"], "stream = {1}"),
        ("stream_heads", ["stream"], "stream = {1}"),
        ("search_terms", ["case_number"], "case_number = {0}"),
        ("case_facets", ["case_number"], "case_number = {0}"),
        ("cases", ["number"], "number = {0}"),
    ];

    public static async Task CopyAsync(string provider, string connection, int cases)
    {
        await using var ledger = Open(provider, connection);
        ledger.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        var there = await ledger.Cases.CountAsync();
        var template = await ledger.Cases.Where(c => c.Status != CaseStatus.Open).OrderBy(c => c.Number).Select(c => c.Number).FirstAsync();
        var clock = Stopwatch.StartNew();
        await using var transaction = await ledger.Database.BeginTransactionAsync();
        foreach (var (table, keys, of) in Tables)
            await ledger.Database.ExecuteSqlRawAsync(Copy(ledger, table, keys, of), template, Streams.Case(template), there + 1, cases);
        await transaction.CommitAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{provider}: {there} cases, {cases - there} closed ones added in {clock.Elapsed.TotalSeconds:F0} s"));
    }

    private static LedgerDbContext Open(string provider, string connection)
    {
        LedgerDatabase database = provider == "Sqlite" ? new SqliteDatabase(connection) : new PostgreSqlDatabase(connection);
        var options = new DbContextOptionsBuilder<LedgerDbContext>();
        database.Use(options);
        return new LedgerDbContext(options.Options);
    }

    private static string Copy(LedgerDbContext ledger, string table, string[] keys, string of)
    {
        var columns = ledger.Model.GetRelationalModel().Tables.Single(one => one.Name == table).Columns
            .Where(column => !column.PropertyMappings.Any(mapping => mapping.Property is { ValueGenerated: Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.OnAdd } and { ClrType.Name: "Int64" }))
            .Select(column => column.Name).ToArray();
        var values = columns.Select(column => keys.Contains(column) ? $"{column} || '-' || i" : column);
        return $"""
            INSERT INTO {table} ({string.Join(", ", columns)})
            WITH RECURSIVE copies(i) AS (SELECT {"{2}"} UNION ALL SELECT i + 1 FROM copies WHERE i < {"{3}"})
            SELECT {string.Join(", ", values)} FROM {table}, copies WHERE {of}
            """;
    }
}
