using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>Puts a refused step on record: who tried what, and which clause says no.</summary>
internal static class RefusalRecord
{
    /// <summary>What the law refuses is not done; that it was tried is on record.</summary>
    /// <param name="tried">What the actor asked for and no fact of the question says, such as the colleague and the reason.</param>
    public static async Task<T> WriteOrRecordAsync<T>(
        this LedgerWriter writer, Actor actor, JsonObject tried, Func<LedgerTransaction, ValueTask<T>> deed, CancellationToken cancellationToken)
    {
        try
        {
            return await writer.WriteAsync(actor, deed, cancellationToken);
        }
        catch (RefusedException refused)
        {
            await writer.WriteAsync(actor, tx => WriteAsync(tx, refused, tried), CancellationToken.None);
            throw;
        }
    }

    private static ValueTask<bool> WriteAsync(LedgerTransaction tx, RefusedException refused, JsonObject tried)
    {
        var particulars = tried.DeepClone().AsObject();
        particulars["question"] = refused.Question;
        particulars["ruling"] = JsonSerializer.SerializeToNode(refused.Ruling, LawJson.Default.Ruling);
        var draft = new EntryDraft(EntryKind.Refused)
        {
            Person = refused.Person,
            Clauses = [.. refused.Ruling.Because.Select(c => c.Id)],
            Node = refused.Node,
            Question = refused.Asked,
            Particulars = particulars,
        };
        if (refused.CaseNumber is { } number)
        {
            tx.Append(tx.OpenCase(number), draft);
        }
        else
        {
            tx.AppendTo(Streams.Intake, draft);
        }

        return new(true);
    }
}
