using Databases;
using Jintan.Ledger;
using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;
using Ledger.Tests.Procedures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Ledger.Tests;

/// <summary>Several hosts on one server database: nothing is lost, doubled or skipped.</summary>
[TestFixture("PostgreSql")]
[TestFixture("SqlServer")]
public sealed class When_several_hosts_write(string database)
{
    private const int Hosts = 3;

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));
    private EmptyLedger? ledger;
    private LedgerWriter[] hosts = [];

    [SetUp]
    public async Task OpenHosts()
    {
        ledger = await TestDatabase.Of(database).CreateAsync();
        hosts = [.. Enumerable.Range(0, Hosts).Select(_ => ledger.OpenWriter(clock))];
    }

    [TearDown]
    public async Task CloseHosts()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        hosts = [];
        if (ledger is not null)
        {
            await ledger.DisposeAsync();
        }
    }

    [Test]
    public async Task Should_draw_numbers_without_gaps_and_chain_every_entry()
    {
        const int times = 120;
        await AtOnceAsync(times, (host, i) => host.WriteAsync(
            LedgerFile.Clerk,
            tx =>
            {
                tx.Draw("演坛作案", "");
                tx.AppendTo("case/shared", new EntryDraft("noted"));
                return i % 4 == 0 ? throw new UndoneException() : new ValueTask<bool>(true);
            },
            CancellationToken.None));

        await using var query = ledger!.Query();
        var kept = times - (times / 4);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await query.Numbers.Select(n => n.Value).OrderBy(v => v).ToListAsync(), Is.EqualTo(Enumerable.Range(1, kept)));
            await AssertChainAsync(query, "case/shared", kept);
            await AssertChainAsync(query, Streams.Numbers("演坛作案", 2026), kept);
        }
    }

    [Test]
    public async Task Should_complete_a_task_once_whoever_asks()
    {
        var desks = hosts.Select(host => new ProcedureDesk(host, ledger!.Query, ("one", ["""{"id":"ask","type":"Jintan.WaitingStep"}"""]))).ToArray();
        await desks[0].StartAsync("one");
        var task = (await desks[0].OpenTasksAsync()).Single();

        var answers = await Task.WhenAll(desks.Concat(desks).Select(async desk =>
        {
            try
            {
                await desk.Runner.CompleteAsync(
                    new CompleteTask(task.Id, WaitingStep.Done, [], ProcedureDesk.NewKey(), LedgerFile.Clerk), CancellationToken.None);
                return "done";
            }
            catch (ConflictException conflict)
            {
                return conflict.Code;
            }
        }));

        Assert.That(answers, Is.EquivalentTo(new[] { "done" }.Concat(Enumerable.Repeat("E-TASK-DONE", (Hosts * 2) - 1))));
    }

    [Test]
    public async Task Should_repeat_the_answer_to_the_same_key_on_every_host()
    {
        var desks = hosts.Select(host => new ProcedureDesk(host, ledger!.Query, ("one", ["""{"id":"ask","type":"Jintan.WaitingStep"}"""]))).ToArray();
        var command = new StartProcedure("one", [], ProcedureDesk.NewKey(), LedgerFile.Clerk);

        await Task.WhenAll(desks.Concat(desks).Select(desk => desk.Runner.StartAsync(command, CancellationToken.None)));

        Assert.That(await desks[0].OpenTasksAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Should_know_what_another_host_has_published()
    {
        var desks = hosts.Select(host => new ProcedureDesk(host, ledger!.Query)).ToArray();
        await desks[0].PublishAsync(hosts[0], "one", """{"id":"ask","type":"Jintan.WaitingStep"}""");

        // The second host starts what it was never told of, the third goes on with it.
        await desks[1].StartAsync("one");
        await desks[2].CompleteAsync("ask");

        Assert.That(await desks[0].InstancesAsync(), Is.EqualTo(["one Finished"]));
    }

    [Test]
    public async Task Should_ring_each_bell_once()
    {
        const int tasks = 30;
        await hosts[0].WriteAsync(LedgerFile.Clerk, tx =>
        {
            for (var i = 0; i < tasks; i++)
            {
                var file = tx.BeginCase($"{i}");
                tx.Append(file, new EntryDraft("registered"));
                tx.OpenTask(TaskDueOnFriday($"t{i}", $"{i}"));
            }

            return new ValueTask<bool>(true);
        }, CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(9));

        var fired = await Task.WhenAll(
            hosts.Select(host => new DueSweep(host, new ProcedureDesk(host, ledger!.Query).Runner).RunAsync(CancellationToken.None)));

        await using var query = ledger!.Query();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fired.Sum(), Is.EqualTo(tasks * 2));
            Assert.That(await query.Entries.CountAsync(e => e.Kind == EntryKind.Reminded), Is.EqualTo(tasks));
            Assert.That(await query.Entries.CountAsync(e => e.Kind == EntryKind.Overdue), Is.EqualTo(tasks));
        }
    }

    private async Task AtOnceAsync(int times, Func<LedgerWriter, int, Task> write)
    {
        await Task.WhenAll(Enumerable.Range(0, times).Select(async i =>
        {
            try
            {
                await write(hosts[i % Hosts], i);
            }
            catch (UndoneException)
            {
                // As it was meant to be; what it wrote must be gone.
                Assert.That(i % 4, Is.Zero);
            }
        }));
    }

    private static async Task AssertChainAsync(LedgerDbContext query, string stream, int length)
    {
        var entries = await query.Entries.Where(e => e.Stream == stream).OrderBy(e => e.Sequence).ToListAsync();
        var (sha256, sm3) = (HashChain.Origin, HashChain.Origin);
        foreach (var entry in entries)
        {
            (sha256, sm3) = HashChain.Link(sha256, sm3, entry.Content);
            Assert.That(entry.Sha256, Is.EqualTo(sha256), $"{stream} {entry.Sequence}");
            Assert.That(entry.Sm3, Is.EqualTo(sm3), $"{stream} {entry.Sequence}");
        }

        Assert.That(entries.Select(e => e.Sequence), Is.EqualTo(Enumerable.Range(1, length).Select(i => (long)i)));
    }

    private static HumanTaskRow TaskDueOnFriday(string id, string caseNumber) => new()
    {
        Id = id, CaseNumber = caseNumber, InstanceId = id, BookmarkId = id, Definition = "one", DefinitionVersion = 1, Node = "ask", Title = "事项",
        FormId = "none", Clauses = "", Body = "OFFICE", OrganisationId = "zfb", Outcomes = "Done", Status = HumanTaskStatus.Open,
        CreatedAt = new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc), DueOn = new DateOnly(2026, 3, 6),
    };

    private sealed class UndoneException : Exception;
}
