using System.Security.Cryptography;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Blobs;

/// <summary>Puts bytes under their own hash; the same bytes are stored once.</summary>
public static class Documents
{
    /// <summary>Kind of a paper that somebody brought.</summary>
    public const string Attachment = "附件";

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

    /// <summary>Papers of one case become papers of another one, too; the bytes are there once.</summary>
    public static void ShareDocuments(this LedgerTransaction tx, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(tx);
        foreach (var paper in tx.Where<CaseDocument>("case_number = @p0 ORDER BY id", from))
        {
            paper.Id = 0;
            paper.CaseNumber = to;
            tx.Insert(paper);
        }
    }

    /// <summary>Keeps what an officer brings until a form names it; the last name given to the same bytes is theirs.</summary>
    /// <returns>The hash by which a form names it.</returns>
    public static string KeepUpload(this LedgerTransaction tx, string contentType, byte[] bytes, string fileName)
    {
        var hash = tx.StoreBlob(contentType, bytes);
        var upload = new Upload { BlobHash = hash, Account = tx.Actor.Account, FileName = fileName, At = tx.Now.UtcDateTime };
        tx.Store(upload, isNew: tx.Find<Upload>(hash, tx.Actor.Account) is null);
        return hash;
    }

    /// <summary>Makes what this actor brought a paper of a case: once, however often a form names it.</summary>
    /// <returns>False: it is no paper of the case, and this actor never brought it.</returns>
    public static bool FileUpload(this LedgerTransaction tx, string caseNumber, string kind, string blobHash)
    {
        ArgumentNullException.ThrowIfNull(tx);
        if (tx.Where<CaseDocument>("case_number = @p0 AND blob_hash = @p1", caseNumber, blobHash).Count > 0)
        {
            return true;
        }

        if (tx.Find<Upload>(blobHash, tx.Actor.Account) is not { } upload)
        {
            return false;
        }

        tx.Insert(new CaseDocument
        {
            CaseNumber = caseNumber,
            Kind = kind,
            FileName = upload.FileName,
            BlobHash = blobHash,
            AddedBy = tx.Actor.Account,
            AddedAt = tx.Now.UtcDateTime,
        });
        return true;
    }
}
