using System.Diagnostics;
using System.Net;
using Databases;
using Host.Tests.Officers;
using Jintan.Host.Look;
using Jintan.Ledger.Sqlite;

namespace Host.Tests.Killing;

/// <summary>The stop of a service manager, and a second host on the same file: real processes.</summary>
public sealed class When_a_host_ends_or_begins
{
    private const int Drivers = 3;
    private const int Operations = 25;

    private readonly OrdinaryRoute route = new(TimeProvider.System.Today());
    private string folder = "";

    private string DatabaseFile => Path.Combine(folder, "stopped.db");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("jintan-stopped-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Should_finish_what_is_under_way_when_it_is_told_to_stop()
    {
        await using var host = await HostProcess.OnFileAsync(DatabaseFile);
        using var http = Connection.To(host);
        var drivers = await CaseDriver.SignInAsync(Drivers, route, http, await File.ReadAllTextAsync(DatabaseFile + ".password"));
        var (left, isStopped) = (Operations, false);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var driving = Task.WhenAll(drivers.Select(driver => driver.DriveAsync(Connection.To(host), () => isStopped, () =>
        {
            if (Interlocked.Decrement(ref left) == 0)
            {
                reached.SetResult();
            }
        })));
        await Task.WhenAny(driving, reached.Task);
        isStopped = true;

        var exitCode = await host.StopAsync();

        await driving;
        var check = new LedgerCheck(() => TestDatabase.Query(new SqliteDatabase($"Data Source={DatabaseFile};Pooling=False")), route);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Zero);
            Assert.That(await check.FindAsync(drivers.SelectMany(d => d.Acknowledged)), Is.Empty, "no burst is torn, no hand-over is left behind");
            Assert.That(drivers.Sum(d => d.Acknowledged.Count), Is.GreaterThan(Operations / 2));
        }
    }

    [Test]
    public async Task Should_serve_its_pages_from_any_folder_when_it_was_published()
    {
        var program = Path.Combine(folder, "program");
        using (var publishing = Process.Start("dotnet", ["publish", Path.Combine(Checkout.Folder, "src", "Jintan.Host"), "-c", "Release", "--no-build", "--no-restore", "-v", "quiet", "-o", program]))
        {
            await publishing.WaitForExitAsync();
        }

        await using var host = await HostProcess.StartAsync(folder, new Dictionary<string, string>(), Path.Combine(program, "Jintan.Host.dll"));
        using var http = Connection.To(host);

        using var page = await http.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Should_reach_for_a_SQL_Server()
    {
        const string Nobody = "Server=tcp:127.0.0.1,1;User Id=nobody;Password=none;Connect Timeout=1;ConnectRetryCount=0";
        var start = new ProcessStartInfo("dotnet", [typeof(Jintan.Host.Setup.Database).Assembly.Location, "migrate", "--Database:Provider", "SqlServer", "--ConnectionStrings:Ledger", Nobody])
        {
            RedirectStandardError = true,
        };
        using var migrating = Process.Start(start)!;
        var said = await migrating.StandardError.ReadToEndAsync();
        await migrating.WaitForExitAsync();

        Assert.That(said, Does.Contain("SqlException").And.Not.Contain("NotSupportedException"), "the driver wants a runtime that knows cultures");
    }

    [Test]
    public async Task Should_not_begin_beside_another_on_one_file()
    {
        await using var first = await HostProcess.OnFileAsync(DatabaseFile);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => HostProcess.OnFileAsync(DatabaseFile));

        Assert.That(refused!.Message, Is.EqualTo(
            $"The host ended by itself with 1:\n另一个服务正在使用数据库 {DatabaseFile}，本服务没有启动。请先停止那个服务，或者用 ConnectionStrings:Ledger 指定另一个文件。"));
    }
}
