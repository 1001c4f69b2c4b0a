using Databases;
using Jintan.Ledger;
using Jintan.Ledger.Writing;
using Microsoft.Extensions.Time.Testing;

namespace Ledger.Tests;

/// <summary>An empty ledger of its own in a real database, with a writer.</summary>
internal sealed class LedgerFile : IAsyncDisposable
{
    private readonly EmptyLedger ledger;

    private LedgerFile(EmptyLedger ledger)
    {
        this.ledger = ledger;
        Writer = ledger.OpenWriter(Clock);
    }

    public static Actor Clerk { get; } = new("office-clerk", "区作风办经办人", "zfb");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));

    public LedgerWriter Writer { get; }

    public string ConnectionString => ledger.ConnectionString;

    public static async Task<LedgerFile> CreateAsync(TestDatabase database) => new(await database.CreateAsync());

    public LedgerDbContext Query() => ledger.Query();

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
        await ledger.DisposeAsync();
    }
}
