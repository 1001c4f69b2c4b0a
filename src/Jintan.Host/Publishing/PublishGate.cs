using System.Text.Json.Nodes;
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

    /// <summary>Counts every object that looks like an activity, before anything is compiled.</summary>
    public static int CountNodes(JsonNode? node) => node switch
    {
        JsonArray list => list.Sum(CountNodes),
        JsonObject json => (ActivityJson.Is(json) ? 1 : 0) + json.Sum(p => CountNodes(p.Value)),
        _ => 0,
    };
}
