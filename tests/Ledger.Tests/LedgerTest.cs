namespace Ledger.Tests;

/// <summary>A test on an empty ledger.</summary>
public abstract class LedgerTest
{
    internal LedgerFile Ledger { get; private set; } = null!;

    [SetUp]
    public async Task CreateLedger() => Ledger = await LedgerFile.CreateAsync();

    [TearDown]
    public async Task RemoveLedger() => await Ledger.DisposeAsync();
}
