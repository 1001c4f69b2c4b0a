using Databases;
using Jintan.Host.Commands;
using Jintan.Law;
using Jintan.Ledger.Writing;
using Ledger.Tests.Replay;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Host.Tests.Commands;

/// <summary><c>ledger verify</c> ends with 1 and names the first bad entry, whatever was tried.</summary>
public sealed class When_a_tampered_ledger_is_verified_by_a_verb
{
    private EmptyLedger ledger = null!;
    private string folder = "";

    private static IEnumerable<TestCaseData<Action<Tampering>, long, string>> Everything => EveryTampering.Visible.Concat(EveryTampering.Consistent);

    [SetUp]
    public async Task Prepare()
    {
        ledger = await TestDatabase.Of("Sqlite").CreateAsync();
        folder = Directory.CreateTempSubdirectory("jintan-kept-").FullName;
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));
        await using LedgerWriter writer = ledger.OpenWriter(clock);
        await EveryTampering.WriteTwoCasesAsync(writer, clock);
    }

    [TearDown]
    public async Task Remove()
    {
        await ledger.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [TestCaseSource(nameof(Everything))]
    public async Task Should_be_1_and_name_the_first_bad_entry(Action<Tampering> tamper, long sequence, string reason)
    {
        var database = new SqliteConnectionStringBuilder(ledger.ConnectionString).DataSource;
        await using var output = new StringWriter();
        Assert.That(await CommandLine.RunAsync(["ledger", "checkpoint", database, folder], output), Is.Zero);
        using (var tampering = new Tampering(ledger.ConnectionString))
        {
            tamper(tampering);
        }

        Assert.That(await CommandLine.RunAsync(["ledger", "verify", database, "--checkpoints", folder], output), Is.EqualTo(1));
        Assert.That(output.ToString(), Does.Match($"{EveryTampering.Case} #{sequence}: .*{reason}").And.Contain("1 broken chains")
            .And.Contain(Refusal.LedgerMismatch.Code).And.Contain(Refusal.LedgerMismatch.Cure));
    }
}
