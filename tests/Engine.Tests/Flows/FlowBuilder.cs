using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;

namespace Engine.Tests.Flows;

/// <summary>Writes definitions for tests: activities and connections in a line or two.</summary>
public sealed class FlowBuilder
{
    private readonly JsonArray _activities = [];
    private readonly JsonArray _connections = [];
    private readonly JsonArray _variables = [];
    private readonly JsonArray _inputs = [];
    private string _strategy = "";

    public FlowBuilder Add(string id, string type, params (string Name, JsonNode? Value)[] properties)
    {
        var activity = new JsonObject { ["id"] = id, ["name"] = id, ["type"] = type, ["version"] = 1 };
        foreach (var (name, value) in properties)
            activity[name] = value;
        _activities.Add(activity);
        return this;
    }

    public FlowBuilder Fork(string id, params string[] branches) =>
        Add(id, "Elsa.FlowFork", ("branches", Expression("Object", new JsonArray([.. branches.Select(branch => JsonValue.Create(branch))]).ToJsonString())));

    public FlowBuilder Join(string id, string mode) => Add(id, "Elsa.FlowJoin", ("mode", Expression("Literal", mode)));

    public FlowBuilder Task(string id) => Add(id, "Elsa.RunTask", ("taskName", Expression("Literal", id)));

    public FlowBuilder Decision(string id, string script) => Add(id, "Elsa.FlowDecision", ("condition", Expression("JavaScript", script)));

    public FlowBuilder Line(string id) => Add(id, "Elsa.WriteLine", ("text", Expression("Literal", id)));

    public FlowBuilder Script(string id, string script) => Add(id, "Elsa.RunJavaScript", ("script", Expression("Literal", script)));

    public FlowBuilder Variable(string name, string type, string? value = null)
    {
        _variables.Add(new JsonObject { ["id"] = "v-" + name, ["name"] = name, ["typeName"] = type, ["value"] = value });
        return this;
    }

    public FlowBuilder Input(string name, string type)
    {
        _inputs.Add(new JsonObject { ["name"] = name, ["type"] = type });
        return this;
    }

    public FlowBuilder ContinuesWithIncidents()
    {
        _strategy = "Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core";
        return this;
    }

    /// <summary>Connects a chain such as <c>"Start > F"</c>, <c>"F:a > T > J"</c>; the outcome stands behind the colon.</summary>
    public FlowBuilder Connect(params string[] chains)
    {
        foreach (var chain in chains)
        {
            var steps = chain.Split('>', StringSplitOptions.TrimEntries);
            for (var i = 0; i < steps.Length - 1; i++)
            {
                var source = steps[i].Split(':');
                _connections.Add(new JsonObject
                {
                    ["source"] = new JsonObject { ["activity"] = source[0], ["port"] = source.Length > 1 ? source[1] : "Done" },
                    ["target"] = new JsonObject { ["activity"] = steps[i + 1].Split(':')[0], ["port"] = "In" },
                });
            }
        }

        return this;
    }

    public WorkflowDocument Document(string definitionId = "flow") => WorkflowDocument.From(new()
    {
        ["definitionId"] = definitionId,
        ["name"] = definitionId,
        ["version"] = 1,
        ["variables"] = _variables.DeepClone(),
        ["inputs"] = _inputs.DeepClone(),
        ["options"] = new JsonObject { ["incidentStrategyType"] = _strategy },
        ["root"] = new JsonObject
        {
            ["id"] = "Flow", ["type"] = "Elsa.Flowchart", ["version"] = 1, ["activities"] = _activities.DeepClone(), ["connections"] = _connections.DeepClone(),
        },
    }, "test.json");

    public Compilation Compile(WorkflowProfile profile = WorkflowProfile.General, ActivityCatalogue? catalogue = null) =>
        WorkflowCompiler.Compile(Document(), catalogue ?? new ActivityCatalogue(), profile);

    public static JsonObject Expression(string type, JsonNode? value) =>
        new() { ["expression"] = new JsonObject { ["type"] = type, ["value"] = value } };
}
