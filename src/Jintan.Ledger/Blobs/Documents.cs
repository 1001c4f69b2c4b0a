using System.Security.Cryptography;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Blobs;

/// <summary>Puts bytes under their own hash; the same bytes are stored once.</summary>
public static class Documents
{
    public static string StoreBlob(this LedgerTransaction tx, string contentType, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(tx);
        ArgumentNullException.ThrowIfNull(bytes);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (tx.Find<Blob>(hash) is null)
        {
            tx.Insert(new Blob
            {
                Hash = hash,
                ContentType = contentType,
                Size = bytes.Length,
                Bytes = bytes,
                CreatedAt = tx.Now.UtcDateTime,
            });
        }

        return hash;
    }

    public static void AddDocument(
        this LedgerTransaction tx,
        string caseNumber,
        string kind,
        string fileName,
        string contentType,
        byte[] bytes,
        string? number,
        string? person)
    {
        ArgumentNullException.ThrowIfNull(tx);
        tx.Insert(new CaseDocument
        {
            CaseNumber = caseNumber,
            Kind = kind,
            Number = number,
            FileName = fileName,
            BlobHash = tx.StoreBlob(contentType, bytes),
            Person = person,
            AddedBy = tx.Actor.Account,
            AddedAt = tx.Now.UtcDateTime,
        });
    }

    /// <summary>Makes stored bytes a paper of a case: once, however often the form that brought them is sent.</summary>
    public static void FilePaper(this LedgerTransaction tx, string caseNumber, string kind, string fileName, string blobHash)
    {
        ArgumentNullException.ThrowIfNull(tx);
        if (tx.Where<CaseDocument>("case_number = @p0 AND kind = @p1 AND blob_hash = @p2", caseNumber, kind, blobHash).Count > 0)
        {
            return;
        }

        tx.Insert(new CaseDocument
        {
            CaseNumber = caseNumber,
            Kind = kind,
            FileName = fileName,
            BlobHash = blobHash,
            AddedBy = tx.Actor.Account,
            AddedAt = tx.Now.UtcDateTime,
        });
    }
}
