namespace Procedure.Tests;

/// <summary>Each story has a district office of its own.</summary>
public abstract class OfficeTest
{
    private protected TestOffice office = null!;

    [SetUp]
    public async Task Open() => office = await TestOffice.OpenAsync();

    [TearDown]
    public async Task Close() => await office.DisposeAsync();
}
