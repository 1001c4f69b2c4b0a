using Jintan.Ledger.PostgreSql;
using Npgsql;

namespace Databases;

/// <summary>On the server that <c>JINTAN_TEST_POSTGRESQL</c> names, else on one of our own.</summary>
internal sealed class PostgreSqlTests : TestDatabase
{
    private const string Template = "jintan_template";

    private readonly Lazy<Task<string>> server = new(StartAsync);

    public override string Name => "PostgreSql";

    public override async Task<EmptyLedger> CreateAsync()
    {
        if (Environment.GetEnvironmentVariable("JINTAN_TEST_POSTGRESQL") is null && PostgreSqlServer.WhyNot is { } reason)
        {
            Assert.Ignore(reason);
        }

        var admin = await server.Value;
        var name = "jintan_" + Guid.NewGuid().ToString("n");
        await ExecuteAsync(admin, $"CREATE DATABASE {name} TEMPLATE {Template}");
        var connectionString = On(admin, name);
        return new EmptyLedger(new PostgreSqlDatabase(connectionString), connectionString, async () =>
        {
            await using var pooled = new NpgsqlConnection(connectionString);
            NpgsqlConnection.ClearPool(pooled);
            await ExecuteAsync(admin, $"DROP DATABASE {name} WITH (FORCE)");
        });
    }

    private static async Task<string> StartAsync()
    {
        var admin = Environment.GetEnvironmentVariable("JINTAN_TEST_POSTGRESQL") ?? PostgreSqlServer.Start();
        await ExecuteAsync(admin, $"DROP DATABASE IF EXISTS {Template}");
        await ExecuteAsync(admin, $"CREATE DATABASE {Template}");
        // A template that somebody is connected to cannot be copied.
        await MigrateAsync(new PostgreSqlDatabase(On(admin, Template) + ";Pooling=false"));
        return admin;
    }

    private static string On(string admin, string database) =>
        new NpgsqlConnectionStringBuilder(admin) { Database = database }.ToString();

    private static async Task ExecuteAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
