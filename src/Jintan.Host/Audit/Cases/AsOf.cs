using System.Text.Json.Nodes;
using Jintan.Engine.Execution;
using Jintan.Host.Audit.Drawing;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Replay;
using Jintan.Ledger.Tasks;

namespace Jintan.Host.Audit.Cases;

/// <summary>A case as it stood after one of its entries.</summary>
/// <param name="At">Sequence of the entry.</param>
/// <param name="Changes">What became known by the entry.</param>
/// <param name="Facts">What was known, by person.</param>
/// <param name="Permitted">By person: methods that the law permitted by its last answer until then; none: not asked yet.</param>
/// <param name="Bars">By person: restrictions that had been computed until then and not fallen away by a revocation.</param>
/// <param name="Open">Tasks that were waiting.</param>
/// <param name="Procedures">Procedures that had begun.</param>
/// <param name="Drawn">The procedure that is drawn, with what had happened in it.</param>
public sealed record AsOf(
    int At,
    AuditedEntry Entry,
    IReadOnlyList<FactChange> Changes,
    IReadOnlyList<(string Person, IReadOnlyDictionary<string, string> Facts)> Facts,
    IReadOnlyList<(string Person, string Methods)> Permitted,
    IReadOnlyList<(string Person, string Bar)> Bars,
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
        var file = CaseFile.Fold(found.Line.Number, until.SkipLast(1).Select(e => e.Content));
        var changes = FactLines.Take(file, entry.Content);
        var midBurst = at < found.Entries.Count && found.Entries[at].Content.At == moment;
        var walked = Walked(path, entry.Content, midBurst);
        var open = tasks.Where(t => (midBurst ? t.CreatedAt < moment : t.CreatedAt <= moment) && !IsOver(t, until, walked)).ToArray();
        var drawn = flow ?? until.Select(e => e.Content.Node?.Definition).LastOrDefault(d => d is not null) ?? "";
        return new(
            at,
            entry,
            changes,
            [.. file.Persons.Select(person => (person, (IReadOnlyDictionary<string, string>)FactLines.Of(file.FactsOf(person))))],
            [.. from person in file.Persons
                let permitted = Computed(until, person, "permitted") as JsonArray
                where permitted is { Count: > 0 }
                select (person, FactLines.Line("permitted", permitted))],
            [.. file.Persons.SelectMany(person => BarsOf(until, person).Select(bar => (person, bar)))],
            [.. open.Select(t => t.Title)],
            [.. walked.Select(line => line.Definition).Distinct()],
            WalkedFlow.Of(drawn, walked, open.Where(t => t.Definition == drawn).Select(t => t.Node).ToHashSet()));
    }

    // Entries of one burst bear one instant: within it the path goes as far as the step that wrote the entry.
    private static PathLine[] Walked(IReadOnlyList<PathLine> path, EntryContent entry, bool midBurst)
    {
        var until = path.Where(line => line.At <= entry.At).ToList();
        var writing = !midBurst ? until.Count
            : until.FindLastIndex(line => line.At == entry.At && (line.Definition, line.Activity) == (entry.Node?.Definition, entry.Node?.Node));
        return [.. until.Where((line, i) => line.At < entry.At || i <= writing)];
    }

    private static bool IsOver(HumanTaskRow task, AuditedEntry[] until, PathLine[] walked)
    {
        return until.Any(e => Ends(e.Content)) || task.Status == HumanTaskStatus.Cancelled
            && walked.Any(line => line.Event == JournalRecord.Canceled && line.At >= task.CreatedAt && IsAt(line.Definition, line.Activity));

        bool Ends(EntryContent entry) => entry.Kind == "task-completed"
            ? entry.Particulars?["task"]?.ToString() == task.Id
            : entry.Kind is EntryKind.TaskReturned or EntryKind.TaskWithdrawn && entry.At >= task.CreatedAt && IsAt(entry.Node?.Definition, entry.Node?.Node);

        bool IsAt(string? definition, string? node) => (definition, node) == (task.Definition, task.Node);
    }

    private static IEnumerable<string> BarsOf(AuditedEntry[] until, string person)
    {
        var fallen = Array.FindLastIndex(until, e => e.Content.Kind == "decision-revoked" && IsAbout(e, person));
        var computedAnew = Array.FindLastIndex(until, e => e.Content.Kind == "decision-corrected" && IsAbout(e, person));
        var since = until[Math.Max(fallen + 1, computedAnew)..];
        return Bars(Computed(since, person, "restrictions"), "").Concat(Bars(Computed(since, person, "overlay_restrictions"), "上级规定："));

        static IEnumerable<string> Bars(JsonNode? computed, string by) => (computed as JsonArray ?? []).OfType<JsonObject>().Select(bar => by + AnswerWords.Restriction(bar));
    }

    private static JsonNode? Computed(IEnumerable<AuditedEntry> until, string person, string value) =>
        until.Where(e => IsAbout(e, person)).Select(e => e.Content.Question?.Computed?[value]).LastOrDefault(computed => computed is not null);

    private static bool IsAbout(AuditedEntry entry, string person) => entry.Content.Person is null || entry.Content.Person == person;
}
