using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Host.Look;
using Jintan.Ledger;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Registers;

/// <summary>A register that people keep: what a row says, and who may propose and confirm one.</summary>
/// <param name="Name">Word id: name of its stream and address of its page.</param>
public abstract record Register(string Name, Form Form, Keepers Keepers)
{
    /// <summary>Property by which rows are found and listed.</summary>
    public abstract string Key { get; }

    private protected static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    /// <summary>One page of its rows, newest first within a key.</summary>
    /// <param name="start">Beginning of the key; empty: all.</param>
    public abstract Task<Paging<JsonObject>> RowsAsync(LedgerDbContext ledger, string start, int? page, CancellationToken cancellation);

    /// <summary>What is wrong with a row that the form alone cannot see; null: nothing.</summary>
    public virtual FormProblem? Problem(JsonObject row) => null;

    /// <summary>Writes a confirmed row.</summary>
    public abstract void Write(LedgerTransaction tx, JsonObject row);
}

/// <param name="KeyProperty">Property by which rows are found and listed.</param>
/// <param name="Order">Property that orders the rows of one key.</param>
/// <param name="Insert">Writes a row into the register.</param>
/// <param name="Check">What is wrong with a row that its form cannot see.</param>
public sealed record Register<T>(string Name, Form Form, Keepers Keepers, string KeyProperty, string Order, Action<LedgerTransaction, T> Insert,
    Func<JsonObject, FormProblem?>? Check = null)
    : Register(Name, Form, Keepers)
    where T : class
{
    public override string Key => KeyProperty;

    public override FormProblem? Problem(JsonObject row) => Check?.Invoke(row);

    public override async Task<Paging<JsonObject>> RowsAsync(LedgerDbContext ledger, string start, int? page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var rows = ledger.Set<T>().AsNoTracking();
        if (start.Length > 0)
        {
            rows = rows.Where(row => EF.Property<string>(row, Key).StartsWith(start));
        }

        var found = await rows.OrderBy(row => EF.Property<string>(row, Key)).ThenByDescending(row => EF.Property<DateOnly>(row, Order))
            .ToPageAsync(page, cancellation);
        return found.Select(row => JsonSerializer.SerializeToNode(row, Json)!.AsObject());
    }

    public override void Write(LedgerTransaction tx, JsonObject row) => Insert(tx, row.Deserialize<T>(Json)!);
}
