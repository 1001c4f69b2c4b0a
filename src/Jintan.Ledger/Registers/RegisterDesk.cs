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

    /// <summary>Writes a row that follows earlier ones of the same key: what still holds ends on the day before.</summary>
    /// <param name="key">Constant SQL with parameters <c>@p0</c>, … that finds the rows of the same key.</param>
    /// <exception cref="ConflictException">A row of this key begins on the same day or later.</exception>
    public static void RegisterNext<T>(this LedgerTransaction tx, string register, T row, string key, params object?[] values)
        where T : class, IDatedRow
    {
        ArgumentNullException.ThrowIfNull(tx);
        ArgumentNullException.ThrowIfNull(row);
        var holding = tx.Where<T>($"{key} AND (valid_to IS NULL OR valid_to >= @p{values.Length})", [.. values, row.ValidFrom]);
        foreach (var earlier in holding)
        {
            if (earlier.ValidFrom >= row.ValidFrom)
            {
                throw new ConflictException(
                    "E-REGISTER-ORDER",
                    $"已有自{earlier.ValidFrom:yyyy-MM-dd}起生效的登记（{earlier.SourceDocument}），新登记不能自{row.ValidFrom:yyyy-MM-dd}起生效。",
                    "请核对生效日期；确有错误的，登记自更晚日期起生效的更正。");
            }

            earlier.ValidTo = row.ValidFrom.AddDays(-1);
            tx.Update(earlier);
            tx.AppendTo(Streams.Register(register), new EntryDraft(EntryKind.RowEnded)
            {
                Particulars = new JsonObject { ["row"] = JsonSerializer.SerializeToNode(earlier) },
            });
        }

        tx.Register(register, row);
    }
}
