using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Host.Accounts;
using Jintan.Host.Filling;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Registers;

/// <summary>Reads and changes registers for the pages; every change is proposed by one person and confirmed by another.</summary>
public sealed class RegisterKeeping(LedgerDbContext ledger, LedgerWriter writer, AccountDesk accounts, TimeProvider clock)
{
    /// <summary>Reads a row as a form; values that several boxes give become the one text of the row.</summary>
    public FormReading Read(Register register, JsonObject typed) => FormReading.Read(register.Form, typed, clock.Today(), complete: true);

    public Task<string> ProposeAsync(Register register, JsonObject row, Person person, CancellationToken cancellation) =>
        writer.WriteAsync(person.ToActor(), tx => ValueTask.FromResult(tx.Propose(register.Name, Stored(row))), cancellation);

    public async Task ConfirmAsync(Register register, string change, Person person, CancellationToken cancellation)
    {
        var confirmed = await writer.WriteAsync(
            person.ToActor(),
            tx =>
            {
                var written = new JsonObject();
                tx.Confirm(change, row => register.Write(tx, written = row));
                return ValueTask.FromResult(written);
            },
            cancellation);
        if (register.Name == RegisterBook.Accounts)
        {
            await accounts.ApplyAsync($"{confirmed["account"]}", cancellation);
        }
    }

    public Task RejectAsync(string change, string reason, Person person, CancellationToken cancellation) =>
        writer.WriteAsync(
            person.ToActor(),
            tx =>
            {
                tx.Reject(change, reason);
                return ValueTask.FromResult(true);
            },
            cancellation);

    public async Task<IReadOnlyList<RegisterChange>> OpenChangesAsync(CancellationToken cancellation) =>
        await ledger.RegisterChanges.AsNoTracking().Where(c => c.Status == ChangeStatus.Proposed).OrderBy(c => c.ProposedAt).ToListAsync(cancellation);

    public Task<RegisterChange?> ChangeAsync(string id, CancellationToken cancellation) =>
        ledger.RegisterChanges.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation);

    /// <summary>Several ticked values stand in one column, apart by spaces.</summary>
    private static JsonObject Stored(JsonObject row) => new(row.Select(field => KeyValuePair.Create(
        field.Key,
        field.Value is JsonArray several ? (JsonNode)string.Join(' ', several.Select(Written.Plain)) : field.Value?.DeepClone())));
}
