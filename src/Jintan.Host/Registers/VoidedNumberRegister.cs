using System.Text.Json.Nodes;
using Jintan.Host.Look;
using Jintan.Host.Registers.Forms;
using Jintan.Ledger;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Registers;

/// <summary>Voided numbers of all series: they stay listed with their reason, so that a series shows no gap.</summary>
public sealed record VoidedNumberRegister() : Register("voided-numbers", RegisterForms.VoidedNumber, Keepers.Office)
{
    private const string Number = "number";
    private const string Reason = "reason";

    public override string Key => Number;

    public override async Task<Paging<JsonObject>> RowsAsync(LedgerDbContext ledger, string start, int? page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var found = await ledger.Numbers.AsNoTracking().Where(row => row.VoidReason != null && row.Number.StartsWith(start))
            .OrderBy(row => row.Series).ThenByDescending(row => row.Year).ThenByDescending(row => row.Value)
            .ToPageAsync(page, cancellation);
        return found.Select(row => new JsonObject { [Number] = row.Number, [Reason] = row.VoidReason });
    }

    public override void Write(LedgerTransaction tx, JsonObject row)
    {
        ArgumentNullException.ThrowIfNull(row);
        tx.Void($"{row[Number]}", $"{row[Reason]}");
    }
}
