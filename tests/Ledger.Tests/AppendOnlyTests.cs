using Jintan.Ledger.Entries;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Ledger.Tests;

/// <summary>The database itself refuses to change or remove an entry, whoever asks.</summary>
public sealed class AppendOnlyTests : LedgerTest
{
    [TestCase("UPDATE entries SET content = ''", "entries of the ledger are not changed")]
    [TestCase("UPDATE entries SET actor = 'another' WHERE sequence = 1", "entries of the ledger are not changed")]
    [TestCase("DELETE FROM entries", "entries of the ledger are not removed")]
    public async Task Should_refuse(string statement, string reason)
    {
        await Ledger.WriteAsync(tx => tx.AppendTo("case/1", new EntryDraft("first")));
        await using var ledger = Ledger.Query();
        var before = (await ledger.Entries.AsNoTracking().SingleAsync()).Content;

        var refused = (await Assert.ThrowsAsync<SqliteException>(() => ledger.Database.ExecuteSqlRawAsync(statement)))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Message, Does.Contain(reason));
            Assert.That((await ledger.Entries.AsNoTracking().SingleAsync()).Content, Is.EqualTo(before));
        }
    }

    [Test]
    public async Task Should_refuse_a_second_entry_at_the_same_place()
    {
        await Ledger.WriteAsync(tx => tx.AppendTo("case/1", new EntryDraft("first")));

        await using var ledger = Ledger.Query();
        await Assert.ThrowsAsync<SqliteException>(() => ledger.Database.ExecuteSqlRawAsync(
            "INSERT INTO entries (stream, sequence, at, legal_date, actor, kind, content, sha256, sm3) "
            + "SELECT stream, sequence, at, legal_date, actor, kind, content, sha256, sm3 FROM entries"));
    }
}
