using Databases;

namespace Ledger.Tests;

/// <summary>A test on an empty ledger.</summary>
/// <param name="database">As <c>Database:Provider</c> has it.</param>
public abstract class LedgerTest(string database = "Sqlite")
{
    internal LedgerFile Ledger { get; private set; } = null!;

    [SetUp]
    public async Task CreateLedger() => Ledger = await LedgerFile.CreateAsync(TestDatabase.Of(database));

    [TearDown]
    public async Task RemoveLedger()
    {
        // Null where the test was ignored for want of a server.
        if (Ledger is not null)
        {
            await Ledger.DisposeAsync();
        }
    }
}
