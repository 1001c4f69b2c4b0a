using System.Diagnostics;
using Databases;
using Host.Tests.Officers;
using Jintan.Host.Look;
using Jintan.Ledger.Sqlite;

namespace Host.Tests.Killing;

/// <summary>kill -9 while clients drive cases: a real process, a real file, the moments drawn from a fixed seed.</summary>
public sealed class When_the_host_is_killed
{
    private const int Seed = 20191203;
    private const int Drivers = 3;
    private const int MostOperations = 8;
    private const int LongestMilliseconds = 40;

    // Cases that the demonstration leaves open; nobody drives them.
    private const int SeededInFlight = 3;

    private readonly OrdinaryRoute route = new(TimeProvider.System.Today());
    private string folder = "";
    private IReadOnlyCollection<string> written = [];

    private string DatabaseFile => Path.Combine(folder, "killed.db");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("jintan-killed-").FullName;

    [TearDown]
    public void DeleteFolder()
    {
        HostProcess.TellOnFailure(written);
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public Task Should_lose_and_double_nothing_at_twenty_moments() => KillAsync(20);

    [Test]
    [Category("Long")]
    public Task Should_lose_and_double_nothing_at_a_thousand_moments()
    {
        if (Environment.GetEnvironmentVariable("JINTAN_LONG") != "1")
        {
            Assert.Ignore("An hour of killing: runs with JINTAN_LONG=1, see tests/long.sh.");
        }

        return KillAsync(1000);
    }

    private async Task KillAsync(int times)
    {
        var random = new Random(Seed);
        var check = new LedgerCheck(() => TestDatabase.Query(new SqliteDatabase($"Data Source={DatabaseFile};Pooling=False")), route);
        var watch = Stopwatch.StartNew();
        var (unanswered, carriedOut) = (0, 0);
        var drivers = Array.Empty<CaseDriver>();
        for (var i = 0; i < times; i++)
        {
            await using var host = await HostProcess.OnFileAsync(DatabaseFile);
            written = host.Written;
            drivers = drivers.Length > 0 ? drivers : await DriversAsync(host);
            await Fits(check, drivers, $"start {i}");

            // The moment is an operation of this life and some milliseconds into it: a slow machine is killed at work, too.
            var (left, moment) = (1 + random.Next(MostOperations), TimeSpan.FromMilliseconds(random.Next(LongestMilliseconds)));
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var driving = Task.WhenAll(drivers.Select(driver => driver.DriveAsync(Connection.To(host), () => host.IsKilled, () =>
            {
                if (Interlocked.Decrement(ref left) == 0)
                {
                    reached.SetResult();
                }
            })));
            await Task.WhenAny(driving, reached.Task);
            await Task.Delay(moment);
            await host.KillAsync();
            await driving;
            unanswered += drivers.Count(d => d.Unanswered is not null);
            carriedOut += await check.KnowsAsync(drivers.Select(d => d.Unanswered).OfType<string>());
        }

        await using (var last = await HostProcess.OnFileAsync(DatabaseFile))
        {
            written = last.Written;
            await Fits(check, drivers, "last start");
            await Task.WhenAll(drivers.Select(driver => driver.DriveAsync(Connection.To(last), () => last.IsKilled, onlyFinish: true)));
            await Fits(check, drivers, "end");
        }

        await TestContext.Out.WriteLineAsync(
            $"{times} kills in {watch.Elapsed.TotalSeconds:0} s: {drivers.Sum(d => d.Acknowledged.Count)} operations acknowledged, "
            + $"{unanswered} cut off ({carriedOut} of them carried out), {check.Seen.Cases} cases, {check.Seen.Entries} entries.");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(unanswered, Is.GreaterThan(times / 2), "most kills hit a client at work");
            Assert.That(check.Seen.Cases - check.Seen.Closed, Is.EqualTo(SeededInFlight), "every case of the drivers was finished");
        }
    }

    private static async Task Fits(LedgerCheck check, IReadOnlyList<CaseDriver> drivers, string when) =>
        Assert.That(await check.FindAsync(drivers.SelectMany(d => d.Acknowledged)), Is.Empty, when);

    /// <summary>Every office signs in once; the keys are kept in the file, so the cookies outlive each host.</summary>
    private async Task<CaseDriver[]> DriversAsync(HostProcess host)
    {
        using var http = Connection.To(host);
        return await CaseDriver.SignInAsync(Drivers, route, http, await File.ReadAllTextAsync(DatabaseFile + ".password"));
    }
}
