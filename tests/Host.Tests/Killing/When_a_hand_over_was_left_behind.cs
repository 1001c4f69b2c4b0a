using Host.Tests.Officers;
using Host.Tests.Visiting;
using Jintan.Host.Deadlines;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Killing;

/// <summary>A host that ends between a burst and its hand-over leaves the hand-over in the outbox; somebody must take it up.</summary>
public sealed class When_a_hand_over_was_left_behind : RouteTest
{
    private string number = "";

    [SetUp]
    public async Task LeaveOne()
    {
        number = await RegisterByInterface();
        await Host.Services.GetRequiredService<LedgerWriter>().WriteAsync(
            Actor.System,
            tx =>
            {
                tx.HandOver(number, new HandOverMessage("13-start-approval", []));
                return new ValueTask<bool>(true);
            },
            CancellationToken.None);
    }

    [Test]
    public async Task Should_be_delivered_when_the_host_starts()
    {
        await using var restarted = Host.Restarted();
        await IsDelivered(restarted);
    }

    [Test]
    public async Task Should_be_delivered_by_the_sweep()
    {
        await using (var scope = Host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Sweep>().RunAsync(CancellationToken.None);
        }

        await IsDelivered(Host);
    }

    private async Task IsDelivered(HostUnderTest host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ledger.Outbox.CountAsync(), Is.Zero);
            Assert.That(
                await ledger.Tasks.Where(t => t.CaseNumber == number && t.Status == HumanTaskStatus.Open).Select(t => t.FormId).ToListAsync(),
                Is.EquivalentTo(["acceptance-study", "start-request"]));
        }
    }
}
