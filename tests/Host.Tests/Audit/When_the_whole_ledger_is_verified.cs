using System.Net;
using Host.Tests.Officers;
using Jintan.Host.Audit.Runs;
using Jintan.Ledger;
using Jintan.Ledger.Verification;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Audit;

/// <summary>The background run: chains, checkpoints and every ruling; what it found stays readable.</summary>
public sealed class When_the_whole_ledger_is_verified : RouteTest
{
    [Test]
    public async Task Should_keep_what_it_found()
    {
        var number = await RegisterByInterface();
        await WalkTo("assignment", number);
        await Host.Services.GetRequiredService<LedgerWriter>().WriteAsync(
            Actor.System,
            tx =>
            {
                tx.Insert(new AuditRun { Id = "run-1", StartedBy = "auditor", StartedAt = tx.Now.UtcDateTime, Done = 0, Total = 1 });
                return new ValueTask<bool>(true);
            },
            CancellationToken.None);
        await using (var scope = Host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CheckpointJob>().RunAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<AuditRunJob>().RunAsync("run-1", CancellationToken.None);
        }

        var page = await (await Officer("auditor")).Open("/audit/runs/run-1");
        Assert.That(page.Text, Does.Contain("全部记录链完整").And.Contain("0个不同").And.Contain("已与至第1号的检查点比对").And.Contain("重走1件，0件走向不同"));
    }

    [Test]
    public async Task Should_say_of_a_run_that_was_cut_off_that_it_found_nothing()
    {
        await Host.Services.GetRequiredService<LedgerWriter>().WriteAsync(
            Actor.System,
            tx =>
            {
                tx.Insert(new AuditRun { Id = "run-2", StartedBy = "auditor", StartedAt = tx.Now.UtcDateTime, Done = 3, Total = 9 });
                return new ValueTask<bool>(true);
            },
            CancellationToken.None);

        var auditor = await Officer("auditor");
        Assert.That((await auditor.Open("/audit/runs/run-2")).Status, Is.EqualTo(HttpStatusCode.Accepted));

        await Host.Services.GetRequiredService<LedgerWriter>().EndInterruptedAsync(CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await auditor.Open("/audit/runs/run-2")).Text, Does.Contain("没有完成").And.Contain("第3条").And.Not.Contain("正在校验"));
            Assert.That((await auditor.Open("/audit/runs")).Text, Does.Contain("没有完成").And.Not.Contain("进行中"));
            Assert.That(
                await Read(ledger => ledger.Entries.CountAsync(e => e.Stream.StartsWith("access/"))), Is.EqualTo(1), "what shows something is recorded, not how far the work has come");
        }
    }

    [Test]
    public async Task Should_be_set_going_by_one_button()
    {
        var auditor = await Officer("auditor");
        var started = await auditor.Submit(await auditor.Open("/audit/runs"), "/audit/runs");

        Assert.That(started.Location, Does.StartWith("/audit/runs/"));
        Assert.That(await Read(ledger => ledger.AuditRuns.Select(r => r.StartedBy).SingleAsync()), Is.EqualTo("auditor"));
    }
}
