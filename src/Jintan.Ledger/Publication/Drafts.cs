using System.Globalization;
using Jintan.Engine.Definitions;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Publication;

/// <summary>Drafts, and holding one ready for review.</summary>
public static class Drafts
{
    /// <summary>The number that the next published version of a definition gets.</summary>
    public static int NextVersion(this LedgerTransaction tx, string definition)
    {
        ArgumentNullException.ThrowIfNull(tx);
        return tx.Where<DefinitionRow>("definition = @p0", definition).Select(row => row.Version).DefaultIfEmpty().Max() + 1;
    }

    /// <param name="basedOn">The <see cref="RevisionOf"/> the draft that was changed; null: of no draft.</param>
    /// <exception cref="ConflictException">Somebody else has saved the draft meanwhile; it stays as it is.</exception>
    public static void SaveDraft(this LedgerTransaction tx, WorkflowDocument document, string? basedOn = null)
    {
        ArgumentNullException.ThrowIfNull(tx);
        ArgumentNullException.ThrowIfNull(document);
        var before = tx.Find<DefinitionDraft>(document.DefinitionId);
        if (before is not null && before.SavedBy != tx.Actor.Account && RevisionOf(before) != basedOn)
        {
            throw new ConflictException(
                "E-DRAFT-TAKEN",
                $"“{before.Name}”的草稿已由 {before.SavedBy} 在您之前保存，本次修改没有保存。",
                "请另行记下您的修改，重新打开流程，在最新的草稿上继续。");
        }

        var draft = new DefinitionDraft
        {
            Definition = document.DefinitionId,
            Name = document.Name,
            Json = document.WriteIndented(),
            SavedBy = tx.Actor.Account,
            Editors = Join(before?.Editors, tx.Actor.Account),
            CreatedAt = before?.CreatedAt ?? tx.Now.UtcDateTime,
            SavedAt = tx.Now.UtcDateTime,
        };
        if (before is null)
        {
            tx.Insert(draft);
        }
        else
        {
            tx.Update(draft);
        }
    }

    /// <summary>Who saved the draft last, and when: what the next save must be based on.</summary>
    public static string RevisionOf(DefinitionDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return string.Create(CultureInfo.InvariantCulture, $"{draft.SavedBy} {draft.SavedAt:O}");
    }

    /// <returns>False if there was none.</returns>
    public static bool DropDraft(this LedgerTransaction tx, string definition)
    {
        ArgumentNullException.ThrowIfNull(tx);
        tx.Execute("UPDATE review_requests SET status = @p0 WHERE definition = @p1 AND status = @p2", ReviewStatus.Superseded, definition, ReviewStatus.Open);
        return tx.Execute("DELETE FROM definition_drafts WHERE definition = @p0", definition) > 0;
    }

    /// <summary>Asks for a second person. The same text is asked for once; another text takes the place of the one that waits.</summary>
    public static ReviewRequest RequestReview(this LedgerTransaction tx, WorkflowDocument document)
    {
        ArgumentNullException.ThrowIfNull(tx);
        ArgumentNullException.ThrowIfNull(document);
        foreach (var waiting in tx.Where<ReviewRequest>("definition = @p0 AND status = @p1", document.DefinitionId, ReviewStatus.Open))
        {
            if (waiting.ContentHash == document.ContentHash && waiting.Version == document.Version)
            {
                return waiting;
            }

            waiting.Status = ReviewStatus.Superseded;
            tx.Update(waiting);
        }

        var request = new ReviewRequest
        {
            Id = Guid.CreateVersion7().ToString("n"),
            Definition = document.DefinitionId,
            Version = document.Version,
            Name = document.Name,
            Json = document.WriteIndented(),
            ContentHash = document.ContentHash,
            RequestedBy = tx.Actor.Account,
            Editors = Join(tx.Find<DefinitionDraft>(document.DefinitionId)?.Editors, tx.Actor.Account),
            RequestedAt = tx.Now.UtcDateTime,
            Status = ReviewStatus.Open,
        };
        tx.Insert(request);
        tx.AppendTo(Streams.Definitions, new EntryDraft(EntryKind.ReviewRequested)
        {
            Particulars = new()
            {
                ["request"] = request.Id,
                ["definition"] = request.Definition,
                ["version"] = request.Version,
                ["contentHash"] = request.ContentHash,
            },
        });
        return request;
    }

    /// <summary>Asks for a second person to retire a published version. It is asked for once.</summary>
    public static ReviewRequest RequestRetirement(this LedgerTransaction tx, DefinitionRow version)
    {
        ArgumentNullException.ThrowIfNull(tx);
        ArgumentNullException.ThrowIfNull(version);
        if (tx.Where<ReviewRequest>("definition = @p0 AND version = @p1 AND status = @p2", version.Definition, version.Version, ReviewStatus.Retiring) is [var waiting, ..])
        {
            return waiting;
        }

        var request = new ReviewRequest
        {
            Id = Guid.CreateVersion7().ToString("n"),
            Definition = version.Definition,
            Version = version.Version,
            Name = version.Name,
            Json = version.Json,
            ContentHash = version.ContentHash,
            RequestedBy = tx.Actor.Account,
            Editors = tx.Actor.Account,
            RequestedAt = tx.Now.UtcDateTime,
            Status = ReviewStatus.Retiring,
        };
        tx.Insert(request);
        tx.AppendTo(Streams.Definitions, new EntryDraft(EntryKind.RetirementRequested)
        {
            Particulars = new() { ["request"] = request.Id, ["definition"] = request.Definition, ["version"] = request.Version },
        });
        return request;
    }

    private static string Join(string? editors, string account) =>
        string.Join(' ', (editors ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(account).Distinct());
}
