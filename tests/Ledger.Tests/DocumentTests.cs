using System.Security.Cryptography;
using Databases;
using Jintan.Ledger.Blobs;
using Microsoft.EntityFrameworkCore;

namespace Ledger.Tests;

/// <summary>Bytes stand under their own hash, once, in the burst's transaction.</summary>
[OnEveryDatabase]
public sealed class DocumentTests(string database) : LedgerTest(database)
{
    private static readonly byte[] Text = "附件"u8.ToArray();

    [Test]
    public async Task Should_store_the_same_bytes_once_and_name_them_by_their_hash()
    {
        await Ledger.WriteAsync(tx => tx.AddDocument("1", "附件", "a.txt", "text/plain", Text, number: null, person: null));
        await Ledger.WriteAsync(tx => tx.AddDocument("2", "附件", "b.txt", "text/plain", Text, number: null, person: "A"));

        await using var ledger = Ledger.Query();
        var blob = await ledger.Blobs.SingleAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(blob.Hash, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Text))));
            Assert.That(blob.Bytes, Is.EqualTo(Text));
            Assert.That(blob.Size, Is.EqualTo(Text.Length));
            Assert.That(await ledger.CaseDocuments.OrderBy(d => d.Id).Select(d => d.FileName + d.BlobHash).ToListAsync(),
                Is.EqualTo(new[] { "a.txt" + blob.Hash, "b.txt" + blob.Hash }));
        }
    }

    [Test]
    public async Task Should_leave_nothing_of_a_burst_that_is_undone()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => Ledger.WriteAsync(tx =>
        {
            tx.AddDocument("1", "附件", "a.txt", "text/plain", Text, number: null, person: null);
            throw new InvalidDataException();
        }));

        await using var ledger = Ledger.Query();
        Assert.That((await ledger.Blobs.CountAsync(), await ledger.CaseDocuments.CountAsync()), Is.EqualTo((0, 0)));
    }
}
