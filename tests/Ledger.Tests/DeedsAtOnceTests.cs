using Databases;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Ledger.Tests;

/// <summary>What is decided on a stream stays true until the commit, and a form that arrives many times at once is carried out once and answered alike.</summary>
[OnEveryDatabase]
public sealed class DeedsAtOnceTests(string database) : LedgerTest(database)
{
    private const int AtOnce = 8;
    private const int Rounds = 10;

    [Test]
    public async Task Should_let_one_of_many_through_where_the_first_entry_shuts_the_door()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var stream = $"findings-{round}";
            await Ledger.WriteAsync(tx => tx.AppendTo(stream, new("opened")));
            var through = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => IsThroughAsync(stream))));
            Assert.That(through.Count(one => one), Is.EqualTo(1), stream);
        }
    }

    [Test]
    public async Task Should_give_the_same_answer_to_all_that_come_with_one_key()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (key, stream) = ($"key-{round}", $"once-{round}");
            await Ledger.WriteAsync(tx => tx.AppendTo(stream, new("opened")));
            var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => OnceAsync(key, stream))));
            await using var ledger = Ledger.Query();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(answers, Is.All.EqualTo("done"));
                Assert.That(await ledger.Entries.CountAsync(e => e.Stream == stream), Is.EqualTo(2));
            }
        }
    }

    private async Task<bool> IsThroughAsync(string stream)
    {
        var through = false;
        await Ledger.WriteAsync(tx =>
        {
            through = tx.ContentsOf(stream).Count == 1;
            if (through)
            {
                tx.AppendTo(stream, new("shut"));
            }
        });
        return through;
    }

    private async Task<string> OnceAsync(string key, string stream)
    {
        var (answer, _) = await Ledger.Writer.WriteAsync(LedgerFile.Clerk, tx => tx.OnceAsync(key, "shut", ShutAsync), CancellationToken.None);
        return answer;

        ValueTask<string> ShutAsync(LedgerTransaction tx)
        {
            if (tx.ContentsOf(stream).Count > 1)
            {
                throw new ConflictException("E-SHUT", "门已关上。", "请从另一扇门进。");
            }

            tx.AppendTo(stream, new("shut"));
            return new("done");
        }
    }
}
