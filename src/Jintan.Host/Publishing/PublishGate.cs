using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Host.Commands;
using Jintan.Host.Look;
using Jintan.Ledger.Procedures;

namespace Jintan.Host.Publishing;

/// <summary>
/// What stands between a draft and real cases: strict loading, forms and hand-overs, soundness, and the statutory guard. The same
/// findings are warnings while a draft is saved and refusals when it is to be published; nothing goes round it.
/// </summary>
public sealed class PublishGate(ActivityCatalogue catalogue, ProcedureLibrary library, TimeProvider clock)
{
    /// <summary>As the soundness check proves at most; a larger flow is not even kept as a draft.</summary>
    public const int MostNodes = 500;

    /// <summary>What is wrong with the definition, errors first.</summary>
    public IReadOnlyList<ProcedureFinding> Check(WorkflowDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var others = library.InEffect(clock.Today()).Versions.Keys.Append(document.DefinitionId);
        return [.. ProcedureFindings.Of(document, others.ToHashSet(StringComparer.Ordinal)).OrderByDescending(found => found.IsError)];
    }

    /// <summary>The compiled definition, for one that <see cref="Check"/> found no error in.</summary>
    public CompiledWorkflow Compile(WorkflowDocument document) =>
        WorkflowCompiler.Compile(document, catalogue, WorkflowProfile.Procedure).Workflow;

    /// <summary>Counts every object that looks like an activity, before anything is compiled.</summary>
    public static int CountNodes(JsonNode? node) => node switch
    {
        JsonArray list => list.Sum(CountNodes),
        JsonObject json => (json["type"] is JsonValue && json["id"] is JsonValue && json["version"] is JsonValue ? 1 : 0) + json.Sum(p => CountNodes(p.Value)),
        _ => 0,
    };
}
