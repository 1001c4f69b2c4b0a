using Jintan.Ledger;
using Jintan.Ledger.Sqlite;
using Jintan.Ledger.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Ledger.Tests;

/// <summary>An empty ledger in a real SQLite file of its own.</summary>
internal sealed class LedgerFile : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("jintan-").FullName;

    private LedgerFile()
    {
    }

    public static Actor Clerk { get; } = new("office-clerk", "区作风办经办人", "zfb");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));

    public LedgerWriter Writer { get; private set; } = null!;

    public string ConnectionString => $"Data Source={Path.Combine(folder, "ledger.db")}";

    public static async Task<LedgerFile> CreateAsync()
    {
        var file = new LedgerFile();
        await using var ledger = file.Query();
        await ledger.Database.MigrateAsync();
        file.Writer = SqliteLedger.OpenWriter(ledger, file.ConnectionString, file.Clock);
        return file;
    }

    public LedgerDbContext Query()
    {
        var options = new DbContextOptionsBuilder<LedgerDbContext>();
        options.UseSqliteLedger(ConnectionString);
        return new LedgerDbContext(options.Options);
    }

    public Task WriteAsync(Action<LedgerTransaction> burst) => Writer.WriteAsync(
        Clerk,
        tx =>
        {
            burst(tx);
            return new ValueTask<bool>(true);
        },
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
