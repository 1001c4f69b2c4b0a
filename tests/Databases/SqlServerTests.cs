using Jintan.Ledger.SqlServer;
using Microsoft.Data.SqlClient;

namespace Databases;

/// <summary>On the server that <c>JINTAN_TEST_SQLSERVER</c> names.</summary>
internal sealed class SqlServerTests : TestDatabase
{
    public override string Name => "SqlServer";

    public override async Task<EmptyLedger> CreateAsync()
    {
        if (Environment.GetEnvironmentVariable("JINTAN_TEST_SQLSERVER") is not { Length: > 0 } admin)
        {
            Assert.Ignore("No SQL Server at hand. Set JINTAN_TEST_SQLSERVER to the connection string of an account that may create databases.");
            throw new InvalidOperationException("Ignoring ends the test.");
        }

        var name = "jintan_" + Guid.NewGuid().ToString("n");
        var connectionString = new SqlConnectionStringBuilder(admin) { InitialCatalog = name }.ToString();
        var database = new SqlServerDatabase(connectionString);
        // The migration creates the database, with readers that do not wait for writers.
        await MigrateAsync(database);
        return new EmptyLedger(database, connectionString, async () =>
        {
            SqlConnection.ClearAllPools();
            await using var connection = new SqlConnection(admin);
            await connection.OpenAsync();
            await using var command = new SqlCommand($"ALTER DATABASE {name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {name}", connection);
            await command.ExecuteNonQueryAsync();
        });
    }
}
