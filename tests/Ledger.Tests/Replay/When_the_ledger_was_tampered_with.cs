using System.Data.Common;
using System.Text.Json.Nodes;
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
    private const string Case = "case/1";

    private static readonly TestCaseData<Action<Tampering>, long, string>[] Visible =
    [
        Try("A day in a column", 3, "日期", t => t.Execute("UPDATE entries SET legal_date = '2026-03-01' WHERE stream = 'case/1' AND sequence = 3")),
        Try("A moment in a column", 3, "时间", t => t.Execute("UPDATE entries SET at = '2026-03-01 00:00:00' WHERE stream = 'case/1' AND sequence = 3")),
        Try("An actor in a column", 2, "行为人", t => t.Execute("UPDATE entries SET actor = 'nobody' WHERE stream = 'case/1' AND sequence = 2")),
        Try("A kind in a column", 2, "事项", t => t.Execute("UPDATE entries SET kind = 'nothing' WHERE stream = 'case/1' AND sequence = 2")),
        Try("A date in the content", 3, "SHA-256", t => Replace(t, 3, "2026-03-02", "2026-03-01")),
        Try("An actor in the content", 1, "SHA-256", t => Replace(t, 1, "office-clerk", "office-head")),
        Try("A ruling in the content", 4, "SHA-256", t => Replace(t, 4, "allowed", "refused")),
        Try("One hash of the two", 4, "SM3", t => t.Execute("UPDATE entries SET sm3 = zeroblob(32) WHERE stream = 'case/1' AND sequence = 4")),
        Try("A deleted middle entry", 3, "不连续", t => t.Execute("DELETE FROM entries WHERE stream = 'case/1' AND sequence = 3")),
        Try("A deleted tail", 5, "链尾", t => t.Execute("DELETE FROM entries WHERE stream = 'case/1' AND sequence = 5")),
        Try("A deleted stream", 1, "整条", t => t.Execute("DELETE FROM entries WHERE stream = 'case/1'")),
        Try("Two swapped entries", 3, "SHA-256", Swap),
        Try("An entry inserted with a correct hash of its own", 5, "SHA-256", Insert),
        Try("An entry appended with a correct hash of its own", 6, "链头", Append),
        Try("A rewritten entry with a correct hash of its own", 4, "SHA-256", t => t.Forge(Case, 3, t.Content(Case, 3).Replace("区作风办经办人", "区作风办主任"))),
    ];

    /// <summary>What leaves a chain that is right in itself: only an exported checkpoint knows better.</summary>
    private static readonly TestCaseData<Action<Tampering>, long, string>[] Consistent =
    [
        Try("A tail cut off with its head", 5, "检查点", CutOffTail),
        Try("A stream taken away with its head", 1, "检查点", t =>
        {
            t.Execute("DELETE FROM entries WHERE stream = 'case/1'");
            t.Execute("DELETE FROM stream_heads WHERE stream = 'case/1'");
        }),
        Try("A whole chain rewritten", 1, "改写", t =>
        {
            for (var i = 1; i <= 5; i++)
            {
                t.Forge(Case, i, t.Content(Case, i).Replace("区作风办经办人", "区作风办主任"));
            }

            t.MoveHead(Case);
        }),
    ];

    private string folder = "";

    [SetUp]
    public async Task WriteTwoCases()
    {
        folder = Directory.CreateTempSubdirectory("jintan-checkpoints-").FullName;
        for (var i = 1; i <= 5; i++)
        {
            await Ledger.WriteAsync(tx =>
            {
                tx.AppendTo(Case, Draft());
                tx.AppendTo("case/2", Draft());
            });
            Ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        }

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

    [TestCaseSource(nameof(Visible))]
    public async Task Should_name_the_first_bad_entry(Action<Tampering> tamper, long sequence, string reason)
    {
        Tamper(tamper);

        foreach (var report in new[] { await VerifyAsync(withCheckpoints: false), await VerifyAsync(withCheckpoints: true) })
        {
            Assert.That(report.Broken.Select(found => (found.Stream, found.Sequence)), Is.EqualTo(new[] { (Case, sequence) }), report.Broken[0].Reason);
            Assert.That(report.Broken[0].Reason, Does.Contain(reason));
        }
    }

    [TestCaseSource(nameof(Consistent))]
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
        await Ledger.WriteAsync(tx => tx.AppendTo(Case, Draft()));
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
        await Ledger.WriteAsync(tx => tx.AppendTo(Case, Draft()));
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
        Tamper(CutOffTail);
        for (var i = 0; i < 3; i++)
        {
            await Ledger.WriteAsync(tx => tx.AppendTo("case/3", Draft()));
            await ExportWithoutLookingAsync();
        }

        var report = await VerifyAsync(withCheckpoints: true);
        Assert.That(report.Broken.Select(found => (found.Stream, found.Sequence)).Distinct(), Is.EqualTo(new[] { (Case, 5L) }));
        Assert.That(report.Broken.Select(found => found.Reason), Has.Some.Contains("第1号检查点时已有5条，第2号检查点只剩4条").And.Some.Contains("现有4条"));
    }

    [Test]
    public async Task Should_export_nothing_for_a_ledger_that_has_lost_its_tail()
    {
        Tamper(CutOffTail);

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
            tx.AppendTo(Case, Draft());
            tx.AppendTo("case/9", Draft());
        })));
        await using var ledger = new LedgerDbContext(options.Options);

        var report = await ChainCheck.RunAsync(ledger, CheckpointFolder.Read(folder), null, CancellationToken.None);

        Assert.That(report.Broken, Is.Empty);
        Assert.That(report.Entries, Is.EqualTo(12));
    }

    [TestCase("entries_are_not_changed")]
    [TestCase("entries_are_not_removed")]
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

    private static TestCaseData<Action<Tampering>, long, string> Try(string name, long sequence, string reason, Action<Tampering> tamper) =>
        new(tamper, sequence, reason) { TestName = name };

    private static EntryDraft Draft() => new("happened")
    {
        Question = new AskedQuestion("a-question", "2019-12-03.1", new JsonArray(), new JsonObject(), new JsonArray(new JsonObject { ["ruling"] = "allowed" })),
    };

    private static void Replace(Tampering t, long sequence, string was, string now) => t.Execute(
        "UPDATE entries SET content = replace(content, @p0, @p1) WHERE stream = 'case/1' AND sequence = @p2", was, now, sequence);

    private static void Swap(Tampering t)
    {
        t.Execute("UPDATE entries SET sequence = 99 WHERE stream = 'case/1' AND sequence = 3");
        t.Execute("UPDATE entries SET sequence = 3 WHERE stream = 'case/1' AND sequence = 4");
        t.Execute("UPDATE entries SET sequence = 4 WHERE stream = 'case/1' AND sequence = 99");
    }

    private static void Insert(Tampering t)
    {
        t.Execute("UPDATE entries SET sequence = 6 WHERE stream = 'case/1' AND sequence = 5");
        t.Execute("UPDATE entries SET sequence = 5 WHERE stream = 'case/1' AND sequence = 4");
        Copy(t, 3, 4);
        t.MoveHead(Case);
    }

    private static void CutOffTail(Tampering t)
    {
        t.Execute("DELETE FROM entries WHERE stream = 'case/1' AND sequence = 5");
        t.MoveHead(Case);
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

    private static void Append(Tampering t) => Copy(t, 5, 6);

    private static void Copy(Tampering t, long from, long to)
    {
        t.Execute(
            "INSERT INTO entries (stream, sequence, at, legal_date, actor, kind, content, sha256, sm3) "
            + "SELECT stream, @p1, at, legal_date, actor, kind, content, sha256, sm3 FROM entries WHERE stream = 'case/1' AND sequence = @p0", from, to);
        t.Forge(Case, to, t.Content(Case, from).Replace($"\"sequence\":{from}", $"\"sequence\":{to}"));
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
