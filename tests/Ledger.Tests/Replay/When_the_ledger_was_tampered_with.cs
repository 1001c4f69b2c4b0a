using System.Data.Common;
using Jintan.Ledger;
using Jintan.Ledger.Checkpoints;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Sqlite;
using Jintan.Ledger.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ledger.Tests.Replay;

/// <summary>Everything that somebody with the database in his hands may try; the first bad entry is named each time.</summary>
public sealed class When_the_ledger_was_tampered_with : LedgerTest
{
    private const string Case = EveryTampering.Case;

    private string folder = "";

    [SetUp]
    public async Task WriteTwoCases()
    {
        folder = Directory.CreateTempSubdirectory("jintan-checkpoints-").FullName;
        await EveryTampering.WriteTwoCasesAsync(Ledger.Writer, Ledger.Clock);
        await using var ledger = Ledger.Query();
        await CheckpointExport.RunAsync(ledger, folder, Ledger.Clock, CancellationToken.None);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Should_find_nothing_where_nobody_did()
    {
        var report = await VerifyAsync(withCheckpoints: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Broken, Is.Empty);
            Assert.That((report.Entries, report.Streams, report.Unproved, report.LastCheckpoint!.Number), Is.EqualTo((10, 2, 0, 1)));
        }
    }

    [TestCaseSource(typeof(EveryTampering), nameof(EveryTampering.Visible))]
    public async Task Should_name_the_first_bad_entry(Action<Tampering> tamper, long sequence, string reason)
    {
        Tamper(tamper);

        foreach (var report in new[] { await VerifyAsync(withCheckpoints: false), await VerifyAsync(withCheckpoints: true) })
        {
            Assert.That(report.Broken.Select(found => (found.Stream, found.Sequence)), Is.EqualTo(new[] { (Case, sequence) }), report.Broken[0].Reason);
            Assert.That(report.Broken[0].Reason, Does.Contain(reason));
        }
    }

    [TestCaseSource(typeof(EveryTampering), nameof(EveryTampering.Consistent))]
    public async Task Should_be_caught_by_the_exported_checkpoint(Action<Tampering> tamper, long sequence, string reason)
    {
        Tamper(tamper);

        Assert.That((await VerifyAsync(withCheckpoints: false)).Broken, Is.Empty);
        var found = (await VerifyAsync(withCheckpoints: true)).Broken.Single();
        Assert.That((found.Stream, found.Sequence), Is.EqualTo((Case, sequence)));
        Assert.That(found.Reason, Does.Contain(reason));
    }

    [Test]
    public async Task Should_say_since_when_nothing_is_proved()
    {
        await Ledger.WriteAsync(tx => tx.AppendTo(Case, EveryTampering.Draft()));
        Assert.That((await VerifyAsync(withCheckpoints: true)).Unproved, Is.EqualTo(1));

        await using var ledger = Ledger.Query();
        var second = await CheckpointExport.RunAsync(ledger, folder, Ledger.Clock, CancellationToken.None);
        var third = await CheckpointExport.RunAsync(ledger, folder, Ledger.Clock, CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second!.Leaves.Select(leaf => (leaf.Stream, leaf.Sequence)), Is.EqualTo(new[] { (Case, 6L) }), "only what grew");
            Assert.That(third!.Number, Is.EqualTo(2), "nothing was written since");
            Assert.That((await VerifyAsync(withCheckpoints: true)).Unproved, Is.Zero);
        }
    }

    [Test]
    public async Task Should_name_the_stretch_between_two_checkpoints_that_was_rewritten()
    {
        await Ledger.WriteAsync(tx => tx.AppendTo(Case, EveryTampering.Draft()));
        await using (var ledger = Ledger.Query())
        {
            await CheckpointExport.RunAsync(ledger, folder, Ledger.Clock, CancellationToken.None);
        }

        Tamper(t =>
        {
            t.Forge(Case, 6, t.Content(Case, 6).Replace("happened", "imagined"));
            t.Execute("UPDATE entries SET kind = 'imagined' WHERE stream = 'case/1' AND sequence = 6");
            t.MoveHead(Case);
        });

        Assert.That((await VerifyAsync(withCheckpoints: true)).Broken.Single().Sequence, Is.EqualTo(6));
    }

    [Test]
    public async Task Should_not_forget_a_cut_off_tail_for_later_checkpoints()
    {
        Tamper(EveryTampering.CutOffTail);
        for (var i = 0; i < 3; i++)
        {
            await Ledger.WriteAsync(tx => tx.AppendTo("case/3", EveryTampering.Draft()));
            await ExportWithoutLookingAsync();
        }

        var report = await VerifyAsync(withCheckpoints: true);
        Assert.That(report.Broken.Select(found => (found.Stream, found.Sequence)).Distinct(), Is.EqualTo(new[] { (Case, 5L) }));
        Assert.That(report.Broken.Select(found => found.Reason), Has.Some.Contains("第1号检查点时已有5条，第2号检查点只剩4条").And.Some.Contains("现有4条"));
    }

    [Test]
    public async Task Should_export_nothing_for_a_ledger_that_has_lost_its_tail()
    {
        Tamper(EveryTampering.CutOffTail);

        await using var ledger = Ledger.Query();
        Assert.That(
            async () => await CheckpointExport.RunAsync(ledger, folder, Ledger.Clock, CancellationToken.None),
            Throws.TypeOf<CheckpointRefusedException>().With.Message.Contains("第1号检查点时已有5条，现在的链头只到第4条"));
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Should_export_nothing_after_a_file_that_cannot_be_read()
    {
        await File.WriteAllTextAsync(Directory.GetFiles(folder).Single(), "{");

        await using var ledger = Ledger.Query();
        Assert.That(
            async () => await CheckpointExport.RunAsync(ledger, folder, Ledger.Clock, CancellationToken.None),
            Throws.TypeOf<CheckpointRefusedException>().With.Message.Contains("checkpoint-00000001.json").And.Message.Contains("恢复这个文件"));
        Assert.That((await VerifyAsync(withCheckpoints: true)).Broken.Single().Reason, Does.Contain("无法读取"));
    }

    [Test]
    public async Task Should_not_take_what_is_being_written_for_a_fault()
    {
        var options = new DbContextOptionsBuilder<LedgerDbContext>();
        options.UseSqliteLedger(Ledger.ConnectionString);
        options.AddInterceptors(new BetweenHeadsAndEntries(() => Ledger.WriteAsync(tx =>
        {
            tx.AppendTo(Case, EveryTampering.Draft());
            tx.AppendTo("case/9", EveryTampering.Draft());
        })));
        await using var ledger = new LedgerDbContext(options.Options);

        var report = await ChainCheck.RunAsync(ledger, CheckpointFolder.Read(folder), null, CancellationToken.None);

        Assert.That(report.Broken, Is.Empty);
        Assert.That(report.Entries, Is.EqualTo(12));
    }

    [TestCase("entries_are_not_changed")]
    [TestCase("entries_are_not_removed"), TestCase("cases_are_kept")]
    public async Task Should_miss_a_trigger(string trigger)
    {
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(Ledger.ConnectionString))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"DROP TRIGGER {trigger}";
            command.ExecuteNonQuery();
        }

        Assert.That((await VerifyAsync(withCheckpoints: true)).Broken.Single().Reason, Does.Contain(trigger));
    }

    [Test]
    public async Task Should_find_a_checkpoint_file_that_was_changed()
    {
        var file = Directory.GetFiles(folder).Single();
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"sequence\":5", "\"sequence\":4"));

        Assert.That((await VerifyAsync(withCheckpoints: true)).Broken[0].Reason, Does.Contain("第1号检查点文件被改动"));
    }

    // What somebody would do who has the folder in his hands too: the shrunken head goes into the tree.
    private async Task ExportWithoutLookingAsync()
    {
        await using var ledger = Ledger.Query();
        var heads = await ledger.StreamHeads.OrderBy(h => h.Stream).ToListAsync();
        var next = Checkpoint.After(
            CheckpointFolder.Last(folder), Ledger.Clock.GetUtcNow().UtcDateTime, await ledger.Entries.MaxAsync(e => e.Id),
            heads.ConvertAll(h => new CheckpointLeaf(h.Stream, h.Sequence, Convert.ToHexStringLower(h.Sha256), Convert.ToHexStringLower(h.Sm3))));
        await File.WriteAllTextAsync(Path.Combine(folder, $"checkpoint-{next.Number:D8}.json"), next.ToJson());
    }

    private void Tamper(Action<Tampering> tamper)
    {
        using var tampering = new Tampering(Ledger.ConnectionString);
        tamper(tampering);
    }

    private async Task<VerificationReport> VerifyAsync(bool withCheckpoints)
    {
        await using var ledger = Ledger.Query();
        return await ChainCheck.RunAsync(ledger, withCheckpoints ? CheckpointFolder.Read(folder) : null, null, CancellationToken.None);
    }

    /// <summary>Somebody writes while the triggers are looked at: the heads were read, the entries were not.</summary>
    private sealed class BetweenHeadsAndEntries(Func<Task> write) : DbCommandInterceptor
    {
        private bool done;

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (!done && command.CommandText.Contains("sqlite_master", StringComparison.Ordinal))
            {
                done = true;
                await write();
            }

            return result;
        }
    }
}
