using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Host.Commands;
using Jintan.Host.People;
using Jintan.Host.Publishing;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Publication;
using Jintan.Ledger.Writing;

namespace Jintan.Host.Studio.Definitions;

/// <summary>What a designer does to definitions: keeps a draft, asks for its publication, drops it, asks for the retirement of a published version.</summary>
public sealed class DefinitionDesk(LedgerWriter writer, DefinitionShelf shelf, PublishGate gate)
{
    /// <summary>A draft as it was kept.</summary>
    /// <param name="Request">The review that was asked for; null where the gate refused this one or one beside it, or nobody asked.</param>
    /// <param name="IsRefused">It was to be published, and the gate does not let it pass.</param>
    public sealed record Kept(DefinitionVersion Version, IReadOnlyList<ProcedureFinding> Findings, ReviewRequest? Request, bool IsRefused);

    /// <param name="Model">A definition as Studio or a file has it.</param>
    /// <param name="Publish">Also ask a second person to publish it, if the gate lets it pass.</param>
    public sealed record Submitted(JsonObject Model, bool Publish);

    /// <exception cref="WorkflowFormatException">It is no definition, or larger than any that could be published.</exception>
    /// <exception cref="ConflictException">Somebody else has saved the draft since the model was read.</exception>
    public async Task<Kept> SaveAsync(JsonObject model, bool publish, Person person, CancellationToken cancellation) =>
        (await SaveAsync([new(model, publish)], person, cancellation))[0];

    /// <summary>Keeps all or, where one cannot be kept, none; asks for the review of all or, where the gate refuses one, of none.</summary>
    /// <exception cref="WorkflowFormatException">One is no definition, or larger than any that could be published.</exception>
    /// <exception cref="ConflictException">Somebody else has saved one of the drafts since the model was read, or two are the same definition.</exception>
    public async Task<IReadOnlyList<Kept>> SaveAsync(IReadOnlyList<Submitted> submitted, Person person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        var drafts = new List<Draft>(submitted.Count);
        foreach (var one in submitted)
        {
            drafts.Add(await ReadAsync(one, cancellation));
        }

        if (drafts.CountBy(draft => draft.Document.DefinitionId).FirstOrDefault(same => same.Value > 1) is { Key: { } twice })
        {
            throw new ConflictException("E-IMPORT-TWICE", $"所选文件中不止一个是流程“{twice}”，没有保存任何文件。", "请只保留其中一个，再一并导入。");
        }

        var mayPass = !drafts.Exists(draft => draft.IsRefused);
        var requests = await writer.WriteAsync(
            person.ToActor(), tx => new ValueTask<List<ReviewRequest?>>(drafts.ConvertAll(draft => Keep(tx, draft, mayPass && draft.Publish))), cancellation);
        var kept = new List<Kept>(drafts.Count);
        foreach (var (draft, request) in drafts.Zip(requests))
        {
            kept.Add(new((await shelf.FindAsync(draft.Document.DefinitionId, "Draft", cancellation))!, draft.Findings, request, draft.IsRefused));
        }

        return kept;
    }

    /// <summary>Drops the draft of a definition.</summary>
    /// <exception cref="ConflictException">The version is published: cases are or were decided by it.</exception>
    public async Task DropAsync(IReadOnlyList<DefinitionVersion> versions, Person person, CancellationToken cancellation)
    {
        if (versions.FirstOrDefault(v => !v.IsDraft) is { } published)
        {
            throw new ConflictException(
                "E-DEFINITION-IN-FORCE",
                $"“{published.Name}”第{published.Version}版已经发布，案件按它办理或据它复核，不能删除。",
                "需要改变做法的，请修改后发布新版本。");
        }

        await writer.WriteAsync(
            person.ToActor(),
            tx => new ValueTask<int>(versions.Count(v => tx.DropDraft(v.Definition))),
            cancellation);
    }

    /// <summary>Why new cases cannot do without a version; empty: it may be retired.</summary>
    public IReadOnlyList<string> WhatKeeps(DefinitionVersion published) =>
        [.. gate.CheckWithout(published.Definition, published.Version).Where(found => found.IsError).Select(found => found.Text)];

    /// <summary>Asks a second person to retire a published version.</summary>
    public Task<ReviewRequest> RetractAsync(DefinitionVersion published, Person person, CancellationToken cancellation) => writer.WriteAsync(
        person.ToActor(),
        tx => new ValueTask<ReviewRequest>(tx.RequestRetirement(tx.Find<DefinitionRow>(published.Definition, published.Version)!)),
        cancellation);

    private async Task<Draft> ReadAsync(Submitted submitted, CancellationToken cancellation)
    {
        var model = submitted.Model;
        var definition = model["definitionId"] is JsonValue id && id.TryGetValue<string>(out var given) && given.Length > 0
            ? given
            : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        RefuseUnreadable(model, definition);
        var next = (await shelf.ReadAsync(definition, cancellation)).Where(v => !v.IsDraft).Select(v => v.Version).DefaultIfEmpty().Max() + 1;
        var basedOn = (model["customProperties"] as JsonObject)?[DefinitionVersion.RevisionProperty]?.ToString();
        var normal = NormalForm.Of(model, definition, next);
        var document = WorkflowDocument.From(normal, definition);
        return new(normal, document, basedOn, submitted.Publish, gate.Check(document));
    }

    private static ReviewRequest? Keep(LedgerTransaction tx, Draft draft, bool askForReview)
    {
        var document = askForReview ? WorkflowDocument.From(WordIds.Write(draft.Normal), draft.Document.DefinitionId) : draft.Document;
        tx.SaveDraft(document, draft.BasedOn);
        return askForReview ? tx.RequestReview(document) : null;
    }

    private static void RefuseUnreadable(JsonObject model, string definition)
    {
        // Ids become file names and addresses.
        if (definition.Length > 64 || definition.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')))
        {
            throw new WorkflowFormatException(definition, "$.definitionId", null, "流程编号只能由英文字母、数字、连字符组成，不超过 64 个字符。", "请修改编号。");
        }

        var nodes = PublishGate.CountNodes(model["root"]);
        if (nodes > PublishGate.MostNodes)
        {
            throw new WorkflowFormatException(
                definition, "$.root", null, $"流程有 {nodes} 个节点，超过 {PublishGate.MostNodes} 个，无法证明其正确，没有保存。", "请拆分为几个流程，用“移交”连接。");
        }
    }

    /// <summary>A submitted definition in its normal form, with what the gate finds in it.</summary>
    private sealed record Draft(JsonObject Normal, WorkflowDocument Document, string? BasedOn, bool Publish, IReadOnlyList<ProcedureFinding> Findings)
    {
        public bool IsRefused => Publish && Findings.Any(found => found.IsError);
    }
}
