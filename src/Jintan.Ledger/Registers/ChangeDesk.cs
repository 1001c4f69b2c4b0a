using System.Text.Json.Nodes;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Registers;

/// <summary>Two persons for every change of a register: one proposes, another confirms or rejects; each act is an entry.</summary>
public static class ChangeDesk
{
    /// <returns>Id of the change.</returns>
    public static string Propose(this LedgerTransaction tx, string register, JsonObject row)
    {
        ArgumentNullException.ThrowIfNull(tx);
        ArgumentNullException.ThrowIfNull(row);
        var change = new RegisterChange
        {
            Id = Guid.CreateVersion7().ToString("n"),
            Register = register,
            Row = row.ToJsonString(),
            ProposedBy = tx.Actor.Account,
            ProposedAt = tx.Now.UtcDateTime,
            Status = ChangeStatus.Proposed,
        };
        tx.Insert(change);
        Tell(tx, change, EntryKind.ChangeProposed, new() { ["row"] = row.DeepClone() });
        return change.Id;
    }

    /// <param name="write">Writes the row into its register.</param>
    /// <exception cref="ConflictException">Confirmed or rejected before, or by the very person who proposed it.</exception>
    public static void Confirm(this LedgerTransaction tx, string id, Action<JsonObject> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var change = Decide(tx, id, ChangeStatus.Confirmed);
        if (change.ProposedBy == tx.Actor.Account)
        {
            throw new ConflictException(
                "E-SECOND-PERSON", "登记变更须由另一人核对后生效，提出人不能自行确认。", "请由有登记职责的另一人打开本变更并确认。");
        }

        write(JsonNode.Parse(change.Row)!.AsObject());
        Tell(tx, change, EntryKind.ChangeConfirmed, new() { ["proposedBy"] = change.ProposedBy });
    }

    /// <param name="reason">Why not; the proposer reads it.</param>
    public static void Reject(this LedgerTransaction tx, string id, string reason)
    {
        var change = Decide(tx, id, ChangeStatus.Rejected);
        Tell(tx, change, EntryKind.ChangeRejected, new() { ["proposedBy"] = change.ProposedBy, ["reason"] = reason });
    }

    private static RegisterChange Decide(LedgerTransaction tx, string id, string status)
    {
        ArgumentNullException.ThrowIfNull(tx);
        var change = tx.Find<RegisterChange>(id) ?? throw new NotFoundException("没有这项登记变更。");
        if (change.Status != ChangeStatus.Proposed)
        {
            throw new ConflictException("E-CHANGE-DONE", "此项登记变更已经处理。", "请刷新登记变更列表查看结果。");
        }

        (change.Status, change.DecidedBy, change.DecidedAt) = (status, tx.Actor.Account, tx.Now.UtcDateTime);
        tx.Update(change);
        return change;
    }

    private static void Tell(LedgerTransaction tx, RegisterChange change, string kind, JsonObject particulars)
    {
        particulars["change"] = change.Id;
        tx.AppendTo(Streams.Register(change.Register), new EntryDraft(kind) { Particulars = particulars });
    }
}
