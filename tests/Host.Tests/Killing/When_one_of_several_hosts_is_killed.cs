using System.Diagnostics;
using System.Text.Json;
using Databases;
using Host.Tests.Officers;
using Jintan.Host.Commands;
using Jintan.Host.Look;
using Jintan.Ledger;
using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Killing;

/// <summary>Three processes on one server database, work going to each in turn, one of them killed again and again and replaced.</summary>
[TestFixture("PostgreSql")]
[TestFixture("SqlServer")]
public sealed class When_one_of_several_hosts_is_killed(string database)
{
    private const int Seed = 20191203;
    private const int Hosts = 3;
    private const int Drivers = 2;
    private const int MostOperations = 20;
    private const int RemindersAKill = 5;

    // Cases that the demonstration leaves open; nobody drives them.
    private const int SeededInFlight = 3;

    private static readonly TimeSpan LongestSweep = TimeSpan.FromMinutes(3);

    private readonly OrdinaryRoute route = new(TimeProvider.System.Today());
    private readonly List<HostProcess> hosts = [];
    private readonly List<string> logged = [];
    private string folder = "";
    private EmptyLedger? ledger;

    [SetUp]
    public async Task MakeDatabase()
    {
        ledger = await TestDatabase.Of(database).CreateAsync();
        folder = Directory.CreateTempSubdirectory("jintan-hosts-").FullName;
    }

    [TearDown]
    public async Task RemoveAll()
    {
        HostProcess.TellOnFailure([.. logged, .. hosts.SelectMany(host => host.Written)]);
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        hosts.Clear();
        if (ledger is not null)
        {
            await ledger.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public Task Should_lose_and_double_nothing_at_three_kills() => KillAsync(3);

    [Test]
    [Category("Long")]
    public Task Should_lose_and_double_nothing_at_two_hundred_kills()
    {
        if (Environment.GetEnvironmentVariable("JINTAN_LONG") != "1")
        {
            Assert.Ignore("Half an hour of killing: runs with JINTAN_LONG=1, see tests/long.sh.");
        }

        return KillAsync(200);
    }

    private async Task KillAsync(int times)
    {
        var random = new Random(Seed);
        var watch = Stopwatch.StartNew();
        var check = new LedgerCheck(ledger!.Query, route);
        await MigrateAsync();
        // The first fills the demonstration before the others look at it.
        hosts.Add(await StartAsync());
        hosts.AddRange(await Task.WhenAll(Enumerable.Range(1, Hosts - 1).Select(_ => StartAsync())));
        var up = watch.Elapsed;

        var drivers = await DriversAsync();
        var reminders = 0;
        for (var i = 0; i < times; i++)
        {
            reminders += await PlantRemindersAsync(i);
            var (left, victim) = (1 + random.Next(MostOperations), random.Next(Hosts));
            using var stop = new CancellationTokenSource();
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var driving = Task.WhenAll(drivers.Select(driver => DriveAsync(driver, () =>
            {
                if (Interlocked.Decrement(ref left) == 0)
                {
                    reached.SetResult();
                }
            }, stop.Token)));
            await Task.WhenAny(driving, reached.Task);
            await hosts[victim].KillAsync();
            // The others carry on while a new host comes up in its place.
            var replacement = await StartAsync();
            await stop.CancelAsync();
            await driving;
            logged.AddRange(hosts[victim].Written);
            await hosts[victim].DisposeAsync();
            hosts[victim] = replacement;
        }

        await Task.WhenAll(drivers.Select(driver => driver.DriveAsync(ToAnyHost(), () => false, onlyFinish: true)));
        var driven = watch.Elapsed;
        await SweptAsync();
        var found = await check.FindAsync(drivers.SelectMany(d => d.Acknowledged));
        logged.AddRange(hosts.SelectMany(host => host.Written));
        await TestContext.Out.WriteLineAsync(
            $"Up after {up.TotalSeconds:0} s, {times} kills until {driven.TotalSeconds:0} s, swept at {watch.Elapsed.TotalSeconds:0} s: {drivers.Sum(d => d.Acknowledged.Count)} operations acknowledged, "
            + $"{check.Seen.Cases} cases, {check.Seen.Entries} entries, {reminders} reminders.");
        await using var query = ledger.Query();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found, Is.Empty);
            Assert.That(check.Seen.Cases - check.Seen.Closed, Is.EqualTo(SeededInFlight), "every case of the drivers was finished");
            Assert.That(await query.Entries.CountAsync(e => e.Kind == EntryKind.Reminded), Is.EqualTo(reminders), "each deadline rang once");
            Assert.That(logged.Where(line => line.Length > 0).Where(IsNotStructured), Is.Empty);
            Assert.That(logged.Where(line => Personal.Any(word => line.Contains(word, StringComparison.Ordinal))), Is.Empty);
        }
    }

    /// <summary>What no log may tell: who a case is about and what it says.</summary>
    private string[] Personal => [OrdinaryRoute.Subject, route.Clue["title"]!.GetValue<string>(), route.Clue["summary"]!.GetValue<string>()];

    /// <summary>Goes on at the other hosts whenever one breaks under it.</summary>
    private async Task DriveAsync(CaseDriver driver, Action sending, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await driver.DriveAsync(ToAnyHost(), () => hosts.Exists(host => host.IsKilled), sending, stop: stop);
        }
    }

    private HttpClient ToAnyHost() => new(new AnyHost(hosts)) { BaseAddress = new("http://any.host") };

    private async Task<CaseDriver[]> DriversAsync()
    {
        using var http = ToAnyHost();
        var password = await File.ReadAllTextAsync(Path.Combine(folder, "data", "demonstration.password"));
        return await CaseDriver.SignInAsync(Drivers, route, http, password);
    }

    private Task<HostProcess> StartAsync() => HostProcess.StartAsync(folder, new Dictionary<string, string>
    {
        ["Database__Provider"] = database,
        ["ConnectionStrings__Demonstration"] = ledger!.ConnectionString,
        // Every five seconds instead of every minute: most kills hit a host that rings or is about to.
        ["Deadlines__SweepCron"] = "*/5 * * * * *",
        ["Logging__Console__FormatterName"] = "json",
    });

    private async Task MigrateAsync()
    {
        using var output = new StringWriter();
        var code = await CommandLine.RunAsync(
            ["migrate", "--Database:Provider", database, "--ConnectionStrings:Ledger", ledger!.ConnectionString], output);
        Assert.That(code, Is.Zero, output.ToString());
    }

    /// <summary>Reminders that are due at once, of tasks that wait in the demonstration's own cases.</summary>
    private async Task<int> PlantRemindersAsync(int round)
    {
        await using var query = ledger!.Query();
        var task = await query.Tasks.OrderBy(t => t.CreatedAt).FirstAsync(t => t.Status == HumanTaskStatus.Open);
        query.DueItems.AddRange(Enumerable.Range(0, RemindersAKill).Select(n => new DueItem
        {
            Id = $"planted-{round}-{n}", InstanceId = task.InstanceId, TaskId = task.Id, Kind = DueKind.Remind, DueAt = task.CreatedAt,
        }));
        return await query.SaveChangesAsync();
    }

    /// <summary>Returns when nothing is due: also what a killed host was at has been taken over.</summary>
    private async Task SweptAsync()
    {
        using var patience = new CancellationTokenSource(LongestSweep);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        await using var query = ledger!.Query();
        while (await query.DueItems.AnyAsync(d => d.FiredAt == null && d.Id.StartsWith("planted-"), patience.Token))
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    private static bool IsNotStructured(string line)
    {
        try
        {
            using var entry = JsonDocument.Parse(line);
            return entry.RootElement.ValueKind != JsonValueKind.Object;
        }
        catch (JsonException)
        {
            // What a demonstration tells the person who started it.
            return !line.StartsWith("演示", StringComparison.Ordinal) && !line.StartsWith("  ", StringComparison.Ordinal);
        }
    }
}
