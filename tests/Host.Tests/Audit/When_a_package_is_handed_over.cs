using System.Globalization;
using System.IO.Compression;
using System.Text;
using Host.Tests.Officers;
using Jintan.Host.Audit.Packages;
using Jintan.Host.Audit.Runs;
using Jintan.Host.Commands;
using Jintan.Host.People;
using Jintan.Ledger.Checkpoints;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Replay;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Audit;

/// <summary>An evidence package stands by itself: it is checked without a database, and every change in it is found.</summary>
public sealed class When_a_package_is_handed_over : RouteTest
{
    private static readonly TestCaseData<Func<HistoryEntry[], IEnumerable<HistoryEntry>>, string>[] Tamperings =
    [
        Try("A changed date", "第2条记录与校验值不符", entries => Replaced(entries, 2, "\"legalDate\":\"20", "\"legalDate\":\"19")),
        Try("A changed actor", "第1条记录与校验值不符", entries => Replaced(entries, 1, "office-clerk", "office-head")),
        Try("A changed ruling", "第1条记录与校验值不符", entries => Replaced(entries, 1, "\"ruling\":\"allowed\"", "\"ruling\":\"refused\"")),
        Try("A deleted middle entry", "第3条记录与校验值不符", entries => [.. entries[..2], .. entries[3..]]),
        Try("A deleted tail", "至第{0}条的记录与第1号检查点不符", entries => entries[..^1]),
        Try("Two swapped entries", "第3条记录与校验值不符", entries => [.. entries[..2], entries[3], entries[2], .. entries[4..]]),
        Try("An entry inserted with a correct hash of its own", "第5条记录与校验值不符", entries =>
            [.. entries[..3], Linked(entries[2], entries[2].Content.Replace("\"sequence\":3", "\"sequence\":4", StringComparison.Ordinal)), .. entries[3..]]),
        Try("A rewritten whole chain", "至第{0}条的记录与第1号检查点不符", entries => entries.Aggregate(
            new List<HistoryEntry>(), (chain, entry) => [.. chain, Linked(chain.LastOrDefault(), entry.Content.Replace("区作风办经办人", "区作风办主任", StringComparison.Ordinal))])),
    ];

    private byte[] package = [];

    [SetUp]
    public async Task MakePackage()
    {
        var number = await RegisterByInterface();
        await WalkTo("announcement", number);
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CheckpointJob>().RunAsync(CancellationToken.None);
        package = (await scope.ServiceProvider.GetRequiredService<EvidencePackage>()
            .MakeAsync(number, new Person("auditor", "审计员", "audit", [Role.Auditor]), CancellationToken.None))!;
    }

    [Test]
    public async Task Should_be_found_in_order_by_the_command()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("jintan-package-").FullName, "package.zip");
        await File.WriteAllBytesAsync(file, package);
        await using var output = new StringWriter();

        var exitCode = await CommandLine.RunAsync(["ledger", "verify", "--package", file], output);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Zero, output.ToString());
            Assert.That(output.ToString(), Does.Contain("均在第1号检查点之内").And.Contain("0 faults"));
            Assert.That(Names(package), Is.SupersetOf(new[] { "manifest.json", "history.json", "report.html" }).And.Some.StartsWith("documents/").And.Some.StartsWith("definitions/"));
        }

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [TestCase("history.json", "office-clerk", "office-head", "第1条记录与校验值不符", TestName = "An actor in the history")]
    [TestCase("report.html", "<h2>", "<h3>", "report.html", TestName = "The report")]
    [TestCase("definitions/13-start-approval.v1.json", "approve-start", "approve-begin", "与案件锁定的内容不符", TestName = "A definition")]
    public void Should_find_what_was_changed(string path, string was, string now, string fault)
    {
        var changed = Change(package, path, bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(was, now, StringComparison.Ordinal)));

        Assert.That(PackageCheck.Run(new MemoryStream(changed)).Faults, Has.Some.Contains(fault));
    }

    // Whoever changes the history writes the manifest anew, with its hashes and its count.
    [TestCaseSource(nameof(Tamperings))]
    public void Should_name_the_first_bad_entry(Func<HistoryEntry[], IEnumerable<HistoryEntry>> tamper, string fault)
    {
        var history = CaseHistory.Parse(Text(package, "history.json"));
        var changed = history with { Entries = [.. tamper([.. history.Entries])] };
        Assert.That(changed.Entries, Is.Not.EqualTo(history.Entries), "something was changed");
        var bytes = Encoding.UTF8.GetBytes(changed.ToJson());
        var tampered = Rewritten(Change(package, "history.json", _ => bytes), manifest => manifest with
        {
            Entries = changed.Entries.Count,
            Files = [.. manifest.Files.Select(file => file.Path == "history.json"
                ? file with { Size = bytes.Length, Sha256 = Convert.ToHexStringLower(MerkleLog.Sha256(bytes)), Sm3 = Convert.ToHexStringLower(MerkleLog.Sm3(bytes)) }
                : file)],
        });

        Assert.That(PackageCheck.Run(new MemoryStream(tampered)).Faults[0], Does.Contain(string.Format(CultureInfo.InvariantCulture, fault, history.Entries.Count)));
    }

    [Test]
    public async Task Should_prove_its_checkpoint_and_be_compared_with_the_one_that_was_kept()
    {
        var kept = CheckpointFolder.Read(Host.Services.GetRequiredService<CheckpointPlace>().Folder);
        Assert.That(PackageCheck.Run(new MemoryStream(package), kept).Faults, Is.Empty);

        var forged = Rewritten(package, manifest => manifest with { Checkpoint = manifest.Checkpoint! with { Root = new string('0', 64) } });
        Assert.That(PackageCheck.Run(new MemoryStream(forged)).Faults, Has.Some.Contains("证明路径到达不了第1号检查点"));

        // A tree of his own, made for this case alone, is right in itself.
        var own = Directory.CreateTempSubdirectory("jintan-own-").FullName;
        var (leaf, at) = Manifest(package).Checkpoint is { } mark ? (new CheckpointLeaf(Streams.Case(Manifest(package).Case), mark.Sequence, mark.Sha256, mark.Sm3), mark.At) : default;
        await File.WriteAllTextAsync(Path.Combine(own, "checkpoint-00000001.json"), Checkpoint.After(null, at, 1, [leaf]).ToJson());
        var remade = Rewritten(package, manifest => manifest with { Checkpoint = PackageCheckpoint.Of(own, leaf.Stream) });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PackageCheck.Run(new MemoryStream(remade)).Faults, Is.Empty);
            Assert.That(PackageCheck.Run(new MemoryStream(remade), kept).Faults.Single(), Does.Contain("根校验值与另存的检查点不符"));
        }

        Directory.Delete(own, recursive: true);
    }

    [Test]
    public void Should_say_of_a_package_without_entries_what_is_wrong()
    {
        var empty = Change(package, "history.json", bytes => Encoding.UTF8.GetBytes(
            (CaseHistory.Parse(Encoding.UTF8.GetString(bytes)) with { Entries = [] }).ToJson()));

        Assert.That(() => PackageCheck.Run(new MemoryStream(empty)), Throws.TypeOf<FormatException>().With.Message.Contains("no entries"));
    }

    [Test]
    public void Should_miss_a_document()
    {
        var document = Names(package).First(name => name.StartsWith("documents/", StringComparison.Ordinal));

        Assert.That(PackageCheck.Run(new MemoryStream(Change(package, document, _ => null))).Faults, Has.Some.Contains($"缺少文件 {document}"));
    }

    [Test]
    public void Should_say_what_is_no_package() =>
        Assert.That(() => PackageCheck.Run(new MemoryStream([1, 2, 3])), Throws.TypeOf<FormatException>().With.Message.Contains("Cure:"));

    private static TestCaseData<Func<HistoryEntry[], IEnumerable<HistoryEntry>>, string> Try(
        string name, string fault, Func<HistoryEntry[], IEnumerable<HistoryEntry>> tamper) => new(tamper, fault) { TestName = $"{name} in a package" };

    private static IEnumerable<HistoryEntry> Replaced(HistoryEntry[] entries, int sequence, string was, string now) =>
        entries.Select((entry, i) => i == sequence - 1 ? entry with { Content = entry.Content.Replace(was, now, StringComparison.Ordinal) } : entry);

    private static HistoryEntry Linked(HistoryEntry? before, string content)
    {
        var (sha256, sm3) = HashChain.Link(
            before is null ? HashChain.Origin : Convert.FromHexString(before.Sha256), before is null ? HashChain.Origin : Convert.FromHexString(before.Sm3), content);
        return new(content, Convert.ToHexStringLower(sha256), Convert.ToHexStringLower(sm3));
    }

    private static PackageManifest Manifest(byte[] zip) => PackageManifest.Parse(Text(zip, "manifest.json"));

    private static string Text(byte[] zip, string path)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Rewritten(byte[] zip, Func<PackageManifest, PackageManifest> change) =>
        Change(zip, "manifest.json", _ => Encoding.UTF8.GetBytes(change(Manifest(zip)).ToJson()));

    private static string[] Names(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private static byte[] Change(byte[] zip, string path, Func<byte[], byte[]?> change)
    {
        using var memory = new MemoryStream();
        memory.Write(zip);
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry(path)!;
            using var old = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(old);
            }

            entry.Delete();
            if (change(old.ToArray()) is { } bytes)
            {
                using var stream = archive.CreateEntry(path).Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }
}
