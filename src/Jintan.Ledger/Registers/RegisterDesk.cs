using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Registers;

/// <summary>Writes a register row and its entry; a row is never written without one.</summary>
public static class RegisterDesk
{
    /// <param name="register">Name of the register: organisations, persons, authorities.</param>
    public static void Register<T>(this LedgerTransaction tx, string register, T row)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(tx);
        tx.Insert(row);
        tx.AppendTo(Streams.Register(register), new EntryDraft(EntryKind.RowRegistered)
        {
            Particulars = new JsonObject { ["row"] = JsonSerializer.SerializeToNode(row) },
        });
    }
}
