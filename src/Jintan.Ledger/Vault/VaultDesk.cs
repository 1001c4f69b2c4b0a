using System.Text.Json.Nodes;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Vault;

/// <summary>
/// The sealed vault (密封库). Whatever is done with an envelope is an entry of the vault's own chain; the case's chain says that something was
/// sealed, and its number. Nothing here knows what an envelope holds.
/// </summary>
public static class VaultDesk
{
    private const int HoursToLook = 24;

    /// <param name="series">Number series of the envelopes.</param>
    /// <param name="seal">Encrypts what the number and the case are bound to.</param>
    /// <returns>封存号.</returns>
    public static string Seal(this LedgerTransaction tx, string caseNumber, string series, Func<string, SealedEnvelope> seal)
    {
        ArgumentNullException.ThrowIfNull(tx);
        ArgumentNullException.ThrowIfNull(seal);
        var file = tx.OpenCase(caseNumber);
        var envelope = seal(tx.Draw(series, caseNumber));
        tx.Insert(envelope);
        Tell(tx, EntryKind.InformantSealed, envelope.Number, caseNumber);
        tx.Append(file, new EntryDraft(EntryKind.InformantSealed) { Clauses = ["art12"], Particulars = new JsonObject { ["envelope"] = envelope.Number } });
        return envelope.Number;
    }

    /// <returns>Id of the request.</returns>
    public static string RequestUnsealing(this LedgerTransaction tx, string envelopeNumber, string purpose)
    {
        ArgumentNullException.ThrowIfNull(tx);
        var envelope = tx.Find<SealedEnvelope>(envelopeNumber) ?? throw new NotFoundException("没有这个封存号。");
        var request = new UnsealRequest
        {
            Id = Guid.CreateVersion7().ToString("n"),
            Envelope = envelope.Number,
            CaseNumber = envelope.CaseNumber,
            Purpose = purpose,
            RequestedBy = tx.Actor.Account,
            RequestedAt = tx.Now.UtcDateTime,
            Status = UnsealStatus.Requested,
        };
        tx.Insert(request);
        Tell(tx, EntryKind.UnsealRequested, request, ("purpose", purpose));
        return request.Id;
    }

    /// <exception cref="ConflictException">Decided before, or by the person who asks.</exception>
    public static void GrantUnsealing(this LedgerTransaction tx, string id)
    {
        var request = Decide(tx, id, UnsealStatus.Granted);
        request.GrantedUntil = tx.Now.UtcDateTime.AddHours(HoursToLook);
        tx.Update(request);
        Tell(tx, EntryKind.UnsealGranted, request);
    }

    /// <param name="reason">Why not; the person who asked reads it.</param>
    public static void DeclineUnsealing(this LedgerTransaction tx, string id, string reason)
    {
        var request = Decide(tx, id, UnsealStatus.Declined);
        request.Reason = reason;
        tx.Update(request);
        Tell(tx, EntryKind.UnsealDeclined, request, ("reason", reason));
    }

    /// <summary>Takes the one look. It is on record before anything is shown.</summary>
    /// <exception cref="NotFoundException">The actor has asked for no such thing.</exception>
    /// <exception cref="ConflictException">Not granted, used, or too late.</exception>
    public static SealedEnvelope Look(this LedgerTransaction tx, string id)
    {
        ArgumentNullException.ThrowIfNull(tx);
        var request = tx.Find<UnsealRequest>(id);
        if (request is null || request.RequestedBy != tx.Actor.Account)
        {
            throw new NotFoundException("没有这项查看申请。");
        }

        if (request.Status != UnsealStatus.Granted || request.GrantedUntil < tx.Now.UtcDateTime)
        {
            throw new ConflictException(
                "E-VAULT-NOT-GRANTED",
                "此项查看申请未获同意、已经使用或者已过24小时，不能查看举报人身份（检举控告工作规则第四十七条）。",
                "确有需要的，请重新申请并写明用途。");
        }

        request.Status = UnsealStatus.Looked;
        tx.Update(request);
        Tell(tx, EntryKind.InformantLookedAt, request, ("purpose", request.Purpose));
        return tx.Find<SealedEnvelope>(request.Envelope)!;
    }

    private static UnsealRequest Decide(LedgerTransaction tx, string id, string status)
    {
        ArgumentNullException.ThrowIfNull(tx);
        var request = tx.Find<UnsealRequest>(id) ?? throw new NotFoundException("没有这项查看申请。");
        if (request.Status != UnsealStatus.Requested)
        {
            throw new ConflictException("E-VAULT-DECIDED", "此项查看申请已经处理。", "请刷新密封库页面查看结果。");
        }

        if (request.RequestedBy == tx.Actor.Account)
        {
            throw new ConflictException("E-SECOND-PERSON", "申请人不能同意自己的查看申请。", "请由保管人处理。");
        }

        (request.Status, request.DecidedBy) = (status, tx.Actor.Account);
        return request;
    }

    private static void Tell(LedgerTransaction tx, string kind, UnsealRequest request, params ReadOnlySpan<(string Name, string Text)> more) =>
        Tell(tx, kind, request.Envelope, request.CaseNumber, [("request", request.Id), ("requestedBy", request.RequestedBy), .. more]);

    private static void Tell(
        LedgerTransaction tx, string kind, string envelope, string caseNumber, params ReadOnlySpan<(string Name, string Text)> more)
    {
        var particulars = new JsonObject { ["envelope"] = envelope, ["case"] = caseNumber };
        foreach (var (name, text) in more)
        {
            particulars[name] = text;
        }

        tx.AppendTo(Streams.Vault, new EntryDraft(kind) { Particulars = particulars });
    }
}
