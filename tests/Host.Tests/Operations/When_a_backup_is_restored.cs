using System.Data.Common;
using System.Diagnostics;
using Databases;
using Host.Tests.Killing;
using Host.Tests.Officers;
using Jintan.Host.Commands;
using Jintan.Host.Look;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Host.Tests.Operations;

/// <summary>The shipped scripts: a backup while officers work, restored elsewhere, verified there.</summary>
[TestFixture("Sqlite", "sqlite3")]
[TestFixture("PostgreSql", "pg_dump")]
public sealed class When_a_backup_is_restored(string database, string program)
{
    private const int Drivers = 2;
    private const int Operations = 30;

    private readonly OrdinaryRoute route = new(TimeProvider.System.Today());
    private EmptyLedger? ledger;
    private string folder = "";

    private string Backup => Path.Combine(folder, "backup");

    [SetUp]
    public async Task Prepare()
    {
        if (!Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(path => File.Exists(Path.Combine(path, program))))
        {
            Assert.Ignore($"The backup script needs {program}. Install Debian's packages sqlite3 and postgresql.");
        }

        ledger = await TestDatabase.Of(database).CreateAsync();
        folder = Directory.CreateTempSubdirectory("jintan-backup-").FullName;
    }

    [TearDown]
    public async Task Remove()
    {
        if (ledger is not null)
        {
            await ledger.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task Should_hold_everything_that_was_acknowledged_before_it_began()
    {
        var acknowledged = await BackUpUnderLoadAsync();

        var restored = await RestoreAsync();

        using var output = new StringWriter();
        string[] settings = ["--Database:Provider", database, "--ConnectionStrings:Ledger", restored, "--Audit:Checkpoints", Path.Combine(folder, "checkpoints")];
        var verified = await CommandLine.RunAsync(["ledger", "verify", .. settings], output);
        var check = new LedgerCheck(() => TestDatabase.Query(Of(restored)), route);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(acknowledged, Has.Length.GreaterThan(Operations / 2));
            Assert.That(verified, Is.Zero, output.ToString());
            Assert.That(await check.KnowsAsync(acknowledged), Is.EqualTo(acknowledged.Length));
        }

        await DropAsync(restored);
    }

    private async Task<string[]> BackUpUnderLoadAsync()
    {
        var settings = new Dictionary<string, string>
        {
            ["Database__Provider"] = database, ["ConnectionStrings__Ledger"] = ledger!.ConnectionString, ["ConnectionStrings__Demonstration"] = ledger.ConnectionString,
        };
        using var migrating = new StringWriter();
        await CommandLine.RunAsync(["migrate", "--Database:Provider", database, "--ConnectionStrings:Ledger", ledger.ConnectionString], migrating);
        await using var host = await HostProcess.StartAsync(folder, settings);
        using var http = Connection.To(host);
        var password = database == "Sqlite" ? Source + ".password" : Path.Combine(folder, "data", "demonstration.password");
        var drivers = await CaseDriver.SignInAsync(Drivers, route, http, await File.ReadAllTextAsync(password));
        using var stop = new CancellationTokenSource();
        var left = Operations;
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var driving = Task.WhenAll(drivers.Select(driver => driver.DriveAsync(Connection.To(host), () => false, () =>
        {
            if (Interlocked.Decrement(ref left) == 0)
            {
                reached.SetResult();
            }
        }, stop: stop.Token)));
        await Task.WhenAny(driving, reached.Task);
        var acknowledged = drivers.SelectMany(driver => driver.Acknowledged).ToArray();
        await ScriptAsync($"backup-{database.ToLowerInvariant()}.sh", Source, Backup);
        await stop.CancelAsync();
        await driving;
        return acknowledged;
    }

    private async Task<string> RestoreAsync()
    {
        if (database == "Sqlite")
        {
            var file = Path.Combine(folder, "restored.db");
            await ScriptAsync("restore-sqlite.sh", Backup, file);
            return $"Data Source={file}";
        }

        var name = new NpgsqlConnectionStringBuilder(ledger!.ConnectionString).Database + "_restored";
        await ExecuteAsync($"CREATE DATABASE {name}");
        var restored = new NpgsqlConnectionStringBuilder(ledger.ConnectionString) { Database = name };
        await ScriptAsync("restore-postgresql.sh", Backup, Libpq(restored));
        return restored.ToString();
    }

    private async Task DropAsync(string restored)
    {
        if (database == "PostgreSql")
        {
            NpgsqlConnection.ClearAllPools();
            await ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(restored).Database} WITH (FORCE)");
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }
    }

    private string Source => database == "Sqlite"
        ? new SqliteConnectionStringBuilder(ledger!.ConnectionString).DataSource
        : Libpq(new NpgsqlConnectionStringBuilder(ledger!.ConnectionString));

    private static string Libpq(NpgsqlConnectionStringBuilder server) => $"host={server.Host} user={server.Username} dbname={server.Database}";

    private Jintan.Ledger.Writing.LedgerDatabase Of(string connection) => database == "Sqlite"
        ? new Jintan.Ledger.Sqlite.SqliteDatabase(connection) : new Jintan.Ledger.PostgreSql.PostgreSqlDatabase(connection);

    private async Task ExecuteAsync(string statement)
    {
        await using DbConnection connection = new NpgsqlConnection(ledger!.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task ScriptAsync(string script, params string[] words)
    {
        var start = new ProcessStartInfo("/bin/sh", [Path.Combine(Checkout.Folder, "deploy", "backup", script), .. words]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, said);
    }
}
