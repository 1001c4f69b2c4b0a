using Databases;
using Jintan.Ledger.Numbers;
using Microsoft.EntityFrameworkCore;

namespace Ledger.Tests;

/// <summary>Numbers are drawn in the burst's own transaction: one that is undone leaves no gap.</summary>
[OnEveryDatabase]
public sealed class NumberTests(string database) : LedgerTest(database)
{
    [Test]
    public async Task Should_leave_no_gap_where_bursts_are_undone()
    {
        var drawing = Enumerable.Range(0, 40).Select(i => Ledger.WriteAsync(tx =>
        {
            tx.Draw("演坛作案", "");
            if (i % 3 == 0)
            {
                throw new UndoneException();
            }
        })).ToArray();

        await Assert.ThrowsAsync<UndoneException>(() => Task.WhenAll(drawing));

        var kept = drawing.Count(d => d.IsCompletedSuccessfully);
        await using var ledger = Ledger.Query();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(kept, Is.EqualTo(26));
            Assert.That(await ledger.Numbers.Select(n => n.Value).OrderBy(v => v).ToListAsync(), Is.EqualTo(Enumerable.Range(1, kept)));
            Assert.That((await ledger.NumberSeries.SingleAsync()).LastValue, Is.EqualTo(kept));
            Assert.That((await ledger.StreamHeads.SingleAsync()).Sequence, Is.EqualTo(kept));
        }
    }

    [Test]
    public async Task Should_count_each_series_and_each_year_by_itself()
    {
        var drawn = new List<string>();
        await Ledger.WriteAsync(tx => drawn.AddRange([tx.Draw("演坛作案", ""), tx.Draw("坛作案", ""), tx.Draw("演坛作案", "")]));
        Ledger.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 15, 59, 59, TimeSpan.Zero));
        await Ledger.WriteAsync(tx => drawn.Add(tx.Draw("演坛作案", "")));
        Ledger.Clock.Advance(TimeSpan.FromSeconds(1));
        await Ledger.WriteAsync(tx => drawn.Add(tx.Draw("演坛作案", "")));

        Assert.That(drawn, Is.EqualTo(new[]
        {
            "演坛作案〔2026〕1号", "坛作案〔2026〕1号", "演坛作案〔2026〕2号", "演坛作案〔2026〕3号", "演坛作案〔2027〕1号",
        }));
    }

    private sealed class UndoneException : Exception;
}
