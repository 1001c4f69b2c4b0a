using Databases;
using Host.Tests.Visiting;
using Jintan.Host.Commands;

namespace Host.Tests;

/// <summary>A host of its own for each test on a database of its own: of the kind that the fixture names, else of the one chosen for the run.</summary>
public abstract class HostTest(string? database = null)
{
    private readonly TestDatabase kind = database is null ? TestDatabase.Chosen : TestDatabase.Of(database);
    private EmptyLedger? server;

    protected HostUnderTest Host { get; private set; } = null!;

    [SetUp]
    public async Task StartHost()
    {
        if (kind.Name == "Sqlite")
        {
            Host = new HostUnderTest();
            return;
        }

        server = await kind.CreateAsync();
        string[] chosen = ["--Database:Provider", kind.Name, "--ConnectionStrings:Ledger", server.ConnectionString];
        using var output = new StringWriter();
        Assert.That(await CommandLine.RunAsync(["migrate", .. chosen], output), Is.Zero, output.ToString());
        Host = new HostUnderTest(kind.Name, server.ConnectionString);
    }

    [TearDown]
    public async Task StopHost()
    {
        // No host where the set-up was skipped.
        Host?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
            server = null;
        }
    }
}
