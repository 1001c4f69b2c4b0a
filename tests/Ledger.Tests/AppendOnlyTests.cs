using System.Data.Common;
using Databases;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;

namespace Ledger.Tests;

/// <summary>The database itself refuses to change an entry, and to remove it or anything that is kept, whoever asks.</summary>
[OnEveryDatabase]
public sealed class AppendOnlyTests(string database) : LedgerTest(database)
{
    [TestCase("UPDATE entries SET content = ''", "are not changed")]
    [TestCase("UPDATE entries SET actor = 'another' WHERE sequence = 1", "are not changed")]
    [TestCase("DELETE FROM entries", "removed")]
    [TestCase("DELETE FROM stream_heads", "removed")]
    public async Task Should_refuse(string statement, string reason)
    {
        await Ledger.WriteAsync(tx => tx.AppendTo("case/1", new EntryDraft("first")));
        await using var ledger = Ledger.Query();
        var before = (await ledger.Entries.AsNoTracking().SingleAsync()).Content;

        var refused = (await Assert.CatchAsync<DbException>(() => ledger.Database.ExecuteSqlRawAsync(statement)))!;

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
        await Assert.CatchAsync<DbException>(() => ledger.Database.ExecuteSqlRawAsync(
            "INSERT INTO entries (stream, sequence, at, legal_date, actor, kind, content, sha256, sm3) "
            + "SELECT stream, sequence, at, legal_date, actor, kind, content, sha256, sm3 FROM entries"));
    }
}
