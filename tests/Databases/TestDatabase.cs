using Jintan.Ledger;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Databases;

/// <summary>A kind of database that tests run on: the same test bodies on each.</summary>
public abstract class TestDatabase
{
    public static IReadOnlyList<TestDatabase> All { get; } = [new SqliteTests(), new PostgreSqlTests(), new SqlServerTests()];

    /// <summary>Names of all kinds, for fixtures.</summary>
    public static IEnumerable<string> Names => All.Select(database => database.Name);

    /// <summary>As <c>Database:Provider</c> has it.</summary>
    public abstract string Name { get; }

    /// <summary>The database that <c>JINTAN_TEST_DATABASE</c> names; SQLite unless it is set.</summary>
    public static TestDatabase Chosen => Of(Environment.GetEnvironmentVariable("JINTAN_TEST_DATABASE") is { Length: > 0 } name ? name : "Sqlite");

    public static TestDatabase Of(string name) => All.Single(database => database.Name == name);

    /// <summary>A new ledger with the whole schema and nothing in it. Ignores the test where there is no such server, and says why.</summary>
    public abstract Task<EmptyLedger> CreateAsync();

    private protected static async Task MigrateAsync(LedgerDatabase database)
    {
        await using var ledger = Query(database);
        await ledger.Database.MigrateAsync();
    }

    internal static LedgerDbContext Query(LedgerDatabase database)
    {
        var options = new DbContextOptionsBuilder<LedgerDbContext>();
        database.Use(options);
        return new LedgerDbContext(options.Options);
    }
}
