using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Host.Accounts;
using Jintan.Host.Filling;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Registers.Files;
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

    /// <summary>Proposes all rows of a file as one change.</summary>
    /// <returns>What is wrong with the lines; with any wrong, nothing is proposed.</returns>
    public async Task<IReadOnlyList<LineProblem>> ProposeAsync(Register register, string file, byte[] bytes, Person person, CancellationToken cancellation)
    {
        var (read, problems) = RegisterFile.Read(register, bytes, clock.Today());
        if (problems.Count > 0)
        {
            return problems;
        }

        var rows = new ProposedRows(file, Convert.ToHexStringLower(SHA256.HashData(bytes)), [.. read.Select(one => one with { Row = Stored(one.Row) })]);
        problems = await TryAsync(register, rows, person, cancellation);
        if (problems.Count == 0)
        {
            await writer.WriteAsync(person.ToActor(), tx => ValueTask.FromResult(tx.Propose(register.Name, rows.ToJson())), cancellation);
        }

        return problems;
    }

    public async Task ConfirmAsync(Register register, string change, Person person, CancellationToken cancellation)
    {
        var confirmed = await writer.WriteAsync(
            person.ToActor(),
            tx =>
            {
                IReadOnlyList<RowOfFile> written = [];
                tx.Confirm(change, proposed =>
                {
                    var rows = ProposedRows.In(proposed);
                    rows.WriteTo(register, tx);
                    written = rows.Rows;
                });
                return ValueTask.FromResult(written);
            },
            cancellation);
        foreach (var (_, row) in register.Name == RegisterBook.Accounts ? confirmed : [])
        {
            await accounts.ApplyAsync($"{row["account"]}", cancellation);
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

    /// <summary>Writes the rows and undoes it: what the register has against them is known before anybody is asked to confirm.</summary>
    private async Task<IReadOnlyList<LineProblem>> TryAsync(Register register, ProposedRows rows, Person person, CancellationToken cancellation)
    {
        IReadOnlyList<LineProblem> problems = [];
        try
        {
            await writer.WriteAsync<bool>(
                person.ToActor(),
                tx =>
                {
                    problems = rows.ProblemsIn(register, tx);
                    throw new TrialEndedException();
                },
                cancellation);
        }
        catch (TrialEndedException)
        {
            // As it was meant to end.
        }

        return problems;
    }

    /// <summary>Several ticked values stand in one column, apart by spaces.</summary>
    private static JsonObject Stored(JsonObject row) => new(row.Select(field => KeyValuePair.Create(
        field.Key,
        field.Value is JsonArray several ? (JsonNode)string.Join(' ', several.Select(Written.Plain)) : field.Value?.DeepClone())));

    /// <summary>Undoes what a trial has written.</summary>
    private sealed class TrialEndedException : Exception;
}
