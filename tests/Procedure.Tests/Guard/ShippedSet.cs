using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Engine.Definitions;

namespace Procedure.Tests.Guard;

/// <summary>The shipped procedures, and sets in which one of them is replaced by a mutant.</summary>
internal static class ShippedSet
{
    private static readonly ActivityCatalogue Catalogue = new ActivityCatalogue().AddFrom(typeof(HumanTask).Assembly);

    /// <summary>The definitions as JSON, by id.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Documents { get; } = Directory.GetFiles(Repository.Workflows, "*.json")
        .Select(file => JsonNode.Parse(File.ReadAllText(file))!.AsObject())
        .ToDictionary(json => json["definitionId"]!.GetValue<string>(), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, CompiledWorkflow> Compiled { get; } =
        Documents.ToDictionary(one => one.Key, one => Compile(one.Value), StringComparer.Ordinal);

    public static IReadOnlyCollection<CompiledWorkflow> With(JsonObject mutant)
    {
        var id = mutant["definitionId"]!.GetValue<string>();
        return [.. Compiled.Where(one => one.Key != id).Select(one => one.Value), Compile(mutant)];
    }

    /// <summary>Compiles whether or not the loader would refuse it: the guard must not rely on others.</summary>
    private static CompiledWorkflow Compile(JsonObject json) =>
        WorkflowCompiler.Compile(WorkflowDocument.Parse(json.ToJsonString(), "mutant"), Catalogue, WorkflowProfile.Procedure).Workflow;
}
