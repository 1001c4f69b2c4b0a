using System.Text.Json.Nodes;
using Jintan.Host.Audit.Drawing;
using Jintan.Host.Cases;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Replay;
using Jintan.Ledger.Tasks;

namespace Jintan.Host.Audit.Cases;

/// <summary>A case as it stood after one of its entries.</summary>
/// <param name="At">Sequence of the entry.</param>
/// <param name="Facts">What was known, by person.</param>
/// <param name="Permitted">Methods that the law permitted by its last answer until then; null: not asked yet.</param>
/// <param name="Bars">Restrictions that had been computed until then.</param>
/// <param name="Open">Tasks that were waiting.</param>
/// <param name="Procedures">Procedures that had begun.</param>
/// <param name="Drawn">The procedure that is drawn, with what had happened in it.</param>
public sealed record AsOf(
    int At,
    AuditedEntry Entry,
    IReadOnlyList<(string Person, IReadOnlyDictionary<string, string> Facts)> Facts,
    string? Permitted,
    IReadOnlyList<string> Bars,
    IReadOnlyList<string> Open,
    IReadOnlyList<string> Procedures,
    WalkedFlow Drawn)
{
    /// <summary>Null: the pinned definition is not stored.</summary>
    public FlowDrawing? Drawing { get; init; }

    public static AsOf Of(AuditedCase found, IReadOnlyList<PathLine> path, IReadOnlyList<HumanTaskRow> tasks, int at, string? flow)
    {
        ArgumentNullException.ThrowIfNull(found);
        var until = found.Entries.Take(at).ToArray();
        var entry = until[^1];
        var moment = entry.Content.At;
        var file = CaseFile.Fold(found.Line.Number, until.Select(e => e.Content));
        var completed = until.Where(e => e.Content.Kind == "task-completed").Select(e => e.Content.Particulars?["task"]?.ToString()).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var open = tasks.Where(t => t.CreatedAt <= moment && t.Status != HumanTaskStatus.Cancelled && !completed.Contains(t.Id)).ToArray();
        var walked = path.Where(line => line.At <= moment).ToArray();
        var drawn = flow ?? until.Select(e => e.Content.Node?.Definition).LastOrDefault(d => d is not null) ?? "";
        return new(
            at,
            entry,
            [.. file.Persons.Select(person => (person, (IReadOnlyDictionary<string, string>)FactLines.Of(file.FactsOf(person))))],
            Computed(until, "permitted") is JsonArray { Count: > 0 } permitted ? AnswerWords.Methods(permitted) : null,
            [.. (Computed(until, "restrictions") as JsonArray ?? []).OfType<JsonObject>().Select(AnswerWords.Restriction)],
            [.. open.Select(t => t.Title)],
            [.. walked.Select(line => line.Definition).Distinct()],
            WalkedFlow.Of(drawn, walked, open.Where(t => t.Definition == drawn).Select(t => t.Node).ToHashSet()));
    }

    private static JsonNode? Computed(IEnumerable<AuditedEntry> until, string value) =>
        until.Select(e => e.Content.Question?.Computed?[value]).LastOrDefault(computed => computed is not null);
}
