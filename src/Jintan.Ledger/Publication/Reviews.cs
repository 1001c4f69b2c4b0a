using Jintan.Engine.Definitions;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Publication;

/// <summary>The second person's decision on a request (四眼): published from a day on, or sent back with a reason.</summary>
public static class Reviews
{
    /// <param name="workflow">The requested text, compiled and checked by the caller.</param>
    /// <param name="effectiveFrom">First day on which a new case takes this version; not before today.</param>
    /// <exception cref="ConflictException">Own request, decided already, the version taken meanwhile, or a day in the past.</exception>
    public static DefinitionRow Publish(this LedgerTransaction tx, string requestId, CompiledWorkflow workflow, DateOnly effectiveFrom)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        var request = Undecided(tx, requestId, ReviewStatus.Open);
        if (effectiveFrom < tx.Today)
        {
            throw new ConflictException("E-REVIEW-DAY", "生效日期不得早于今天：已登记的案件沿用原版本。", "请改为今天或以后的日期。");
        }

        if (tx.NextVersion(request.Definition) != request.Version || workflow.ContentHash != request.ContentHash)
        {
            throw new ConflictException("E-REVIEW-STALE", $"第{request.Version}版已由他人发布，此申请不再有效。", "请设计人员在最新版本上修改后重新提交。");
        }

        var row = new DefinitionRow
        {
            Definition = request.Definition,
            Version = request.Version,
            Name = request.Name,
            Status = DefinitionStatus.Published,
            Json = CanonicalJson.Write(workflow.Document.ToJson()),
            ContentHash = workflow.ContentHash,
            MeaningHash = workflow.Document.MeaningHash,
            CreatedAt = request.RequestedAt,
            PublishedAt = tx.Now.UtcDateTime,
            EffectiveFrom = effectiveFrom,
        };
        tx.Insert(row);
        Decide(tx, request, ReviewStatus.Published, reason: null, effectiveFrom);
        DropPublishedDraft(tx, request, workflow);
        tx.AppendTo(Streams.Definitions, new EntryDraft(EntryKind.DefinitionPublished)
        {
            Particulars = new()
            {
                ["definition"] = row.Definition,
                ["version"] = row.Version,
                ["contentHash"] = row.ContentHash,
                ["effectiveFrom"] = $"{effectiveFrom:yyyy-MM-dd}",
                ["request"] = request.Id,
                ["requestedBy"] = request.RequestedBy,
            },
        });
        return row;
    }

    /// <summary>From now on no new case takes the version; what runs on it, and the cases that are pinned to it, stay.</summary>
    /// <exception cref="ConflictException">Own request, or decided already.</exception>
    public static DefinitionRow Retire(this LedgerTransaction tx, string requestId)
    {
        var request = Undecided(tx, requestId, ReviewStatus.Retiring);
        var row = tx.Find<DefinitionRow>(request.Definition, request.Version)!;
        row.Status = DefinitionStatus.Retired;
        tx.Update(row);
        Decide(tx, request, ReviewStatus.Retired, reason: null, tx.Today);
        tx.AppendTo(Streams.Definitions, new EntryDraft(EntryKind.DefinitionRetired)
        {
            Particulars = new()
            {
                ["definition"] = row.Definition,
                ["version"] = row.Version,
                ["contentHash"] = row.ContentHash,
                ["request"] = request.Id,
                ["requestedBy"] = request.RequestedBy,
            },
        });
        return row;
    }

    /// <exception cref="ConflictException">Decided already.</exception>
    public static void Decline(this LedgerTransaction tx, string requestId, string reason)
    {
        var request = Undecided(tx, requestId, ReviewStatus.Open, ReviewStatus.Retiring);
        Decide(tx, request, ReviewStatus.Declined, reason, effectiveFrom: null);
        tx.AppendTo(Streams.Definitions, new EntryDraft(EntryKind.ReviewDeclined)
        {
            Particulars = new() { ["request"] = request.Id, ["definition"] = request.Definition, ["reason"] = reason },
        });
    }

    private static ReviewRequest Undecided(LedgerTransaction tx, string requestId, params ReadOnlySpan<string> expected)
    {
        ArgumentNullException.ThrowIfNull(tx);
        var request = tx.Find<ReviewRequest>(requestId) ?? throw new NotFoundException("没有这项审核申请。");
        if (!expected.Contains(request.Status))
        {
            throw new ConflictException("E-REVIEW-DONE", "此申请已有处理结果，或者已被新的草稿取代。", "请返回列表查看。");
        }

        return request.RequestedBy == tx.Actor.Account || request.Editors.Split(' ').Contains(tx.Actor.Account)
            ? throw new ConflictException("E-REVIEW-OWN", "本人提交或者修改过的流程不能由本人审核。", "请另一名流程设计人员审核。")
            : request;
    }

    // A draft that was changed after the request is somebody's work and stays.
    private static void DropPublishedDraft(LedgerTransaction tx, ReviewRequest request, CompiledWorkflow workflow)
    {
        if (tx.Find<DefinitionDraft>(request.Definition) is { } draft && WorkflowDocument.Parse(draft.Json, draft.Definition).ContentHash == workflow.ContentHash)
        {
            tx.Execute("DELETE FROM definition_drafts WHERE definition = @p0", request.Definition);
        }
    }

    private static void Decide(LedgerTransaction tx, ReviewRequest request, string status, string? reason, DateOnly? effectiveFrom)
    {
        request.Status = status;
        request.DecidedBy = tx.Actor.Account;
        request.DecidedAt = tx.Now.UtcDateTime;
        request.Reason = reason;
        request.EffectiveFrom = effectiveFrom;
        tx.Update(request);
    }
}
