using System.Text.Json.Nodes;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Registers;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Ledger.Replay;

/// <summary>When the rows of the registers came to be known: a row that says "from last year" may have been recorded yesterday.</summary>
public static class RegisterMoments
{
    private static readonly string[] Registers = ["organisations", "persons", "authorities", "law-settings"];

    /// <summary>What a row is known by.</summary>
    public static string KeyOf(object row) => row switch
    {
        Organisation one => $"organisations/{one.Id}/{one.ValidFrom:yyyy-MM-dd}",
        RegisteredPerson one => $"persons/{one.Id}/{one.ValidFrom:yyyy-MM-dd}",
        Authority one => $"authorities/{one.Account}/{one.Body}/{one.OrganisationId}/{one.ValidFrom:yyyy-MM-dd}",
        LawSetting one => $"law-settings/{one.Setting}/{one.ValidFrom:yyyy-MM-dd}",
        _ => throw new ArgumentException($"{row.GetType()} is no row of a register that a case is replayed with.", nameof(row)),
    };

    /// <summary>Rows that were recorded or ended after the case had begun.</summary>
    internal static async Task<IReadOnlyList<RecordedRow>> ReadAsync(LedgerDbContext ledger, DateTime begun, CancellationToken cancellation)
    {
        var streams = Registers.Select(Streams.Register).ToArray();
        var rows = new Dictionary<string, RecordedRow>(StringComparer.Ordinal);
        var moves = ledger.Entries.AsNoTracking()
            .Where(e => streams.Contains(e.Stream) && e.At > begun && (e.Kind == EntryKind.RowRegistered || e.Kind == EntryKind.RowEnded))
            .OrderBy(e => e.Id).Select(e => new { e.Stream, e.Kind, e.At, e.Content });
        await foreach (var move in moves.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var row = EntryText.Parse(move.Content).Particulars!["row"]!;
            var key = KeyOf(move.Stream.Split('/')[^1], row);
            var known = rows.GetValueOrDefault(key) ?? new(key, null, null);
            rows[key] = move.Kind == EntryKind.RowRegistered ? known with { RecordedAt = move.At } : known with { EndedAt = move.At };
        }

        return [.. rows.Values];
    }

    private static string KeyOf(string register, JsonNode row) => register switch
    {
        "authorities" => $"authorities/{row["Account"]}/{row["Body"]}/{row["OrganisationId"]}/{row["ValidFrom"]}",
        "law-settings" => $"law-settings/{row["Setting"]}/{row["ValidFrom"]}",
        _ => $"{register}/{row["Id"]}/{row["ValidFrom"]}",
    };
}
