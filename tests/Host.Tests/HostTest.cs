using Databases;
using Host.Tests.Visiting;
using Jintan.Host.Commands;

namespace Host.Tests;

/// <summary>A host of its own for each test, on a file of its own, or on a database of its own where the fixture names a server.</summary>
public abstract class HostTest(string database = HostTest.OnFile)
{
    private const string OnFile = "Sqlite";

    private EmptyLedger? server;

    protected HostUnderTest Host { get; private set; } = null!;

    [SetUp]
    public async Task StartHost()
    {
        if (database == OnFile)
        {
            Host = new HostUnderTest();
            return;
        }

        server = await TestDatabase.Of(database).CreateAsync();
        string[] chosen = ["--Database:Provider", database, "--ConnectionStrings:Ledger", server.ConnectionString];
        using var output = new StringWriter();
        Assert.That(await CommandLine.RunAsync(["migrate", .. chosen], output), Is.Zero, output.ToString());
        Host = new HostUnderTest(database, server.ConnectionString);
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
