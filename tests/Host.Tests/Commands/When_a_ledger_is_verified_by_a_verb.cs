using Databases;
using Jintan.Host.Commands;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;
using Ledger.Tests.Replay;
using Microsoft.Data.Sqlite;

namespace Host.Tests.Commands;

/// <summary><c>ledger verify</c> and <c>ledger checkpoint</c>: what they say, and with which exit code.</summary>
public sealed class When_a_ledger_is_verified_by_a_verb
{
    private EmptyLedger ledger = null!;
    private LedgerWriter writer = null!;
    private StringWriter output = null!;
    private string folder = "";

    private string Database => new SqliteConnectionStringBuilder(ledger.ConnectionString).DataSource;

    [SetUp]
    public async Task Prepare()
    {
        ledger = await TestDatabase.Of("Sqlite").CreateAsync();
        writer = ledger.OpenWriter(TimeProvider.System);
        folder = Directory.CreateTempSubdirectory("jintan-kept-").FullName;
        output = new StringWriter();
        await WriteAsync();
        await WriteAsync();
    }

    [TearDown]
    public async Task Remove()
    {
        await output.DisposeAsync();
        await writer.DisposeAsync();
        await ledger.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Should_be_0_where_all_is_as_it_was_written()
    {
        Assert.That(await RunAsync("verify", Database, "--checkpoints", folder), Is.Zero);
        Assert.That(output.ToString(), Does.Contain("no exported checkpoint").And.Contain("2 entries, 1 streams, 0 broken chains"));

        Assert.That(await RunAsync("checkpoint", Database, folder), Is.Zero);
        await WriteAsync();
        Assert.That(await RunAsync("verify", Database, "--checkpoints", folder), Is.Zero);
        Assert.That(output.ToString(), Does.Contain("checkpoint 1 of").And.Contain("1 entries since, of which a cut-off end could not be proved"));
    }

    [Test]
    public async Task Should_be_1_where_the_tail_was_cut_off_and_export_nothing_over_it()
    {
        await RunAsync("checkpoint", Database, folder);
        using (var tampering = new Tampering(ledger.ConnectionString))
        {
            tampering.Execute("DELETE FROM entries WHERE sequence = 2");
            tampering.MoveHead("case/1");
        }

        Assert.That(await RunAsync("verify", Database, "--checkpoints", folder), Is.EqualTo(1));
        Assert.That(output.ToString(), Does.Contain("case/1 #2: 链尾缺失"));
        Assert.That(await RunAsync("checkpoint", Database, folder), Is.EqualTo(1));
        Assert.That(output.ToString(), Does.Contain("没有导出检查点：case/1"));
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Should_be_1_where_a_checkpoint_cannot_be_read()
    {
        await RunAsync("checkpoint", Database, folder);
        await File.WriteAllTextAsync(Directory.GetFiles(folder).Single(), "{");

        Assert.That(await RunAsync("verify", Database, "--checkpoints", folder), Is.EqualTo(1));
        Assert.That(output.ToString(), Does.Contain("checkpoint-00000001.json").And.Contain("恢复这个文件"));
    }

    [Test]
    public async Task Should_be_2_where_nothing_is_there()
    {
        var nothing = Path.Combine(folder, "nothing");

        Assert.That(await RunAsync("verify", nothing), Is.EqualTo(CommandLine.WrongUse));
        Assert.That(await RunAsync("checkpoint", nothing), Is.EqualTo(CommandLine.WrongUse));
        Assert.That(await RunAsync("verify", Database, "--checkpoints", nothing), Is.EqualTo(CommandLine.WrongUse));
        Assert.That(output.ToString(), Does.Contain(nothing).And.Contain("Cure:"));
    }

    private Task<int?> RunAsync(params string[] words) => CommandLine.RunAsync(["ledger", .. words], output);

    private Task WriteAsync() => writer.WriteAsync(
        Actor.System, tx => new ValueTask<EntryContent>(tx.AppendTo("case/1", new EntryDraft("happened"))), CancellationToken.None);
}
