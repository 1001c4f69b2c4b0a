using System.Text.Json.Nodes;
using Jintan.Activities.Guard;
using Jintan.Engine.Definitions;
using Jintan.Host.Commands;
using Jintan.Host.Look;
using Jintan.Host.Studio.Definitions;
using Jintan.Ledger.Procedures;

namespace Jintan.Host.Publishing;

/// <summary>
/// What stands between a draft and real cases: strict loading, forms and hand-overs, soundness, and the statutory guard. The same
/// findings are warnings while a draft is saved and refusals when it is to be published; nothing goes round it.
/// </summary>
public sealed class PublishGate(ProcedureLibrary library, TimeProvider clock)
{
    /// <summary>As the soundness check proves at most; a larger flow is not even kept as a draft.</summary>
    public const int MostNodes = 500;

    /// <summary>What is wrong with the definition, errors first.</summary>
    /// <param name="effectiveFrom">The first day on which cases would take it; today while nobody has chosen one.</param>
    public IReadOnlyList<ProcedureFinding> Check(WorkflowDocument document, DateOnly? effectiveFrom = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var day = effectiveFrom ?? clock.Today();
        var others = library.InEffect(day).Versions.Keys.Append(document.DefinitionId);
        var own = ProcedureFindings.Of(document, others.ToHashSet(StringComparer.Ordinal));
        // What is unsound is asked too: the designer who takes out a step learns at once which clause it carried out.
        var linked = own.Any(found => found.KeepsFromCompiling) ? [] : LinkedFindings.From(day, library, ProcedureFindings.Compile(document));
        return [.. own.Concat(linked).OrderByDescending(found => found.IsError)];
    }

    /// <summary>What would be wrong with the procedures of new cases without a version that is to be retired.</summary>
    public IReadOnlyList<ProcedureFinding> CheckWithout(string definition, int version) =>
    [
        .. library.DaysOfChange(clock.Today()).Select(day => library.LinkedWithout(day, definition, version)).SelectMany(Missing).DistinctBy(found => found.Text),
    ];

    private static IEnumerable<ProcedureFinding> Missing(IReadOnlyList<CompiledWorkflow> rest)
    {
        var procedures = rest.Select(workflow => workflow.DefinitionId).ToHashSet(StringComparer.Ordinal);
        var entrances = StatutoryGuard.EntryPoints.Where(entry => !procedures.Contains(entry))
            .Select(entry => new ProcedureFinding(true, $"没有流程“{entry}”，新的事项无从登记。"));
        return [.. entrances, .. rest.SelectMany(workflow => ProcedureFindings.Of(workflow.Document, procedures)), .. LinkedFindings.Of(rest)];
    }

    /// <summary>Counts every object that looks like an activity, before anything is compiled.</summary>
    public static int CountNodes(JsonNode? node) => node switch
    {
        JsonArray list => list.Sum(CountNodes),
        JsonObject json => (ActivityJson.Is(json) ? 1 : 0) + json.Sum(p => CountNodes(p.Value)),
        _ => 0,
    };
}
