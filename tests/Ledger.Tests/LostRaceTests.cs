using Databases;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Ledger.Tests;

/// <summary>A burst that others were faster than runs again from the beginning, a few times and no more.</summary>
[OnEveryDatabase]
public sealed class LostRaceTests(string database) : LedgerTest(database)
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(7)]
    public async Task Should_land_once_after_lost_races(int lost)
    {
        var tries = 0;
        await Ledger.WriteAsync(tx =>
        {
            tx.AppendTo("intake", new("tried"));
            if (tries++ < lost)
            {
                throw new RaceLostException("another was faster");
            }
        });

        await using var ledger = Ledger.Query();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tries, Is.EqualTo(lost + 1));
            Assert.That(await ledger.Entries.CountAsync(), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Should_give_up_after_eight()
    {
        var tries = 0;
        Task Race() => Ledger.WriteAsync(tx =>
        {
            tries++;
            tx.AppendTo("intake", new("tried"));
            throw new RaceLostException("another was faster");
        });

        await Assert.ThrowsAsync<RaceLostException>(Race);
        await using var ledger = Ledger.Query();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tries, Is.EqualTo(8));
            Assert.That(await ledger.Entries.AnyAsync(), Is.False);
        }
    }

    [Test]
    public async Task Should_not_try_again_what_failed_by_itself()
    {
        var tries = 0;
        Task Fail() => Ledger.WriteAsync(_ =>
        {
            tries++;
            throw new InvalidOperationException("broken");
        });

        await Assert.ThrowsAsync<InvalidOperationException>(Fail);
        Assert.That(tries, Is.EqualTo(1));
    }
}
