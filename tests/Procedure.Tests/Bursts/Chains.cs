using System.Globalization;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;

namespace Procedure.Tests.Bursts;

/// <summary>Recomputes the chains of a case and of all numbers.</summary>
internal static class Chains
{
    public static async Task HoldAsync(TestOffice office, string number)
    {
        await using var ledger = office.Ledger();
        foreach (var stream in await ledger.StreamHeads.Where(h => h.Stream == Streams.Case(number) || h.Stream.StartsWith("numbers/")).ToListAsync())
        {
            var (sha256, sm3, sequence) = (HashChain.Origin, HashChain.Origin, 0L);
            foreach (var entry in await ledger.Entries.Where(e => e.Stream == stream.Stream).OrderBy(e => e.Sequence).ToListAsync())
            {
                (sha256, sm3) = HashChain.Link(sha256, sm3, entry.Content);
                Assert.That((entry.Sequence, Hex(entry.Sha256), Hex(entry.Sm3)), Is.EqualTo((++sequence, Hex(sha256), Hex(sm3))));
            }

            Assert.That((stream.Sequence, Hex(stream.Sha256), Hex(stream.Sm3)), Is.EqualTo((sequence, Hex(sha256), Hex(sm3))), stream.Stream);
        }

        foreach (var series in await ledger.NumberSeries.ToListAsync())
        {
            var drawn = await ledger.Numbers.Where(n => n.Series == series.Series && n.Year == series.Year).Select(n => n.Value).OrderBy(v => v).ToListAsync();
            Assert.That(drawn, Is.EqualTo(Enumerable.Range(1, series.LastValue)), string.Create(CultureInfo.InvariantCulture, $"{series.Series} {series.Year}"));
        }
    }

    private static string Hex(byte[] hash) => Convert.ToHexString(hash);
}
