using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Engine.Definitions;
using Jintan.Engine.Execution;

namespace Jintan.Benchmarks;

/// <summary>The flowcharts that the engine is measured with.</summary>
internal static class EngineFlows
{
    /// <summary>Five activities: start, a script that counts, a decision by script, one line either way, end.</summary>
    public static CompiledWorkflow FiveActivities { get; } = Compile("five", """
        {"definitionId":"five","version":1,"variables":[{"id":"v-n","name":"n","typeName":"Int32","value":"7"}],"root":{"id":"Flow","type":"Elsa.Flowchart","version":1,
        "activities":[{"id":"Start","type":"Elsa.Start","version":1},
        {"id":"Set","type":"Elsa.SetVariable","version":1,"variable":{"id":"v-n","name":"n"},"value":{"expression":{"type":"Literal","value":12}}},
        {"id":"Decide","type":"Elsa.FlowDecision","version":1,"condition":{"expression":{"type":"JavaScript","value":"getVariable('n') > 10"}}},
        {"id":"Write","type":"Elsa.WriteLine","version":1,"text":{"expression":{"type":"Literal","value":"large"}}},
        {"id":"End","type":"Elsa.End","version":1}],
        "connections":[{"source":{"activity":"Start","port":"Done"},"target":{"activity":"Set"}},{"source":{"activity":"Set","port":"Done"},"target":{"activity":"Decide"}},
        {"source":{"activity":"Decide","port":"True"},"target":{"activity":"Write"}},{"source":{"activity":"Write","port":"Done"},"target":{"activity":"End"}},
        {"source":{"activity":"Decide","port":"False"},"target":{"activity":"End"}}]}}
        """);

    /// <summary>Start, a task to wait at, end.</summary>
    public static CompiledWorkflow Waiting { get; } = Compile("waiting", """
        {"definitionId":"waiting","version":1,"variables":[{"id":"v-n","name":"n","typeName":"Int32","value":"7"},{"id":"v-who","name":"who","typeName":"String","value":"somebody"}],
        "inputs":[{"name":"CaseNumber","type":"String"}],"root":{"id":"Flow","type":"Elsa.Flowchart","version":1,
        "activities":[{"id":"Start","type":"Elsa.Start","version":1},
        {"id":"Task","type":"Elsa.RunTask","version":1,"taskName":{"expression":{"type":"Literal","value":"Approve"}}},{"id":"End","type":"Elsa.End","version":1}],
        "connections":[{"source":{"activity":"Start","port":"Done"},"target":{"activity":"Task"}},{"source":{"activity":"Task","port":"Done"},"target":{"activity":"End"}}]}}
        """);

    /// <summary>Two hundred activities: blocks of a fork of four branches, two lines each, and their join.</summary>
    public static CompiledWorkflow Wide { get; } = Compile("wide", WideJson());

    private static readonly ActivityCatalogue Shipped = new ActivityCatalogue().AddFrom(typeof(HumanTask).Assembly);

    public static BurstContext Context { get; } = new(new Nothing(), new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero), () => "task", _ => false, new Nothing());

    public static Burst Start(CompiledWorkflow workflow, string id)
    {
        var run = WorkflowRunner.StartAsync(workflow, new(id, workflow == Waiting ? new JsonObject { ["CaseNumber"] = "作风〔2026〕12号" } : null), Context);
        return run.IsCompletedSuccessfully ? run.Result : run.AsTask().GetAwaiter().GetResult();
    }

    public static string[] ShippedFiles() => Directory.GetFiles(Path.Combine(LedgerOffice.RepositoryFolder(), "workflows"), "*.json");

    /// <returns>How many nodes they have.</returns>
    public static int LoadAndCompile(string[] files)
    {
        var nodes = 0;
        foreach (var file in files)
        {
            var compilation = WorkflowCompiler.Compile(WorkflowDocument.Parse(File.ReadAllBytes(file), file), Shipped, WorkflowProfile.Procedure);
            nodes += compilation.HasErrors ? throw new InvalidOperationException($"{file} does not compile.") : compilation.Workflow.Nodes.Count;
        }

        return nodes;
    }

    private static string WideJson()
    {
        const int Blocks = 20;
        string[] branches = ["a", "b", "c", "d"];
        var activities = new JsonArray(Node("Start", "Elsa.Start"), Node("End", "Elsa.End"));
        var connections = new JsonArray();
        var last = "Start";
        for (var block = 0; block < Blocks; block++)
        {
            var (fork, join) = ($"fork{block}", $"join{block}");
            activities.Add(Node(fork, "Elsa.FlowFork", ("branches", "Object", JsonSerializer.Serialize(branches))));
            activities.Add(Node(join, "Elsa.FlowJoin", ("mode", "Literal", "WaitAllActive")));
            connections.Add(Way(last, "Done", fork));
            foreach (var branch in branches)
            {
                var (first, second) = ($"{branch}{block}", $"{branch}{branch}{block}");
                activities.Add(Node(first, "Elsa.WriteLine"));
                activities.Add(Node(second, "Elsa.WriteLine"));
                connections.Add(Way(fork, branch, first));
                connections.Add(Way(first, "Done", second));
                connections.Add(Way(second, "Done", join));
            }

            last = join;
        }

        connections.Add(Way(last, "Done", "End"));
        var root = Node("Flow", "Elsa.Flowchart");
        (root["activities"], root["connections"]) = (activities, connections);
        return new JsonObject { ["definitionId"] = "wide", ["version"] = 1, ["variables"] = new JsonArray(), ["root"] = root }.ToJsonString();

        static JsonObject Node(string id, string type, params (string Name, string Syntax, string Value)[] inputs)
        {
            var node = new JsonObject { ["id"] = id, ["type"] = type, ["version"] = 1 };
            foreach (var (name, syntax, value) in inputs)
                node[name] = new JsonObject { ["expression"] = new JsonObject { ["type"] = syntax, ["value"] = value } };
            return node;
        }

        static JsonObject Way(string from, string port, string to) => new()
        {
            ["source"] = new JsonObject { ["activity"] = from, ["port"] = port }, ["target"] = new JsonObject { ["activity"] = to },
        };
    }

    private static CompiledWorkflow Compile(string name, string json) =>
        WorkflowCompiler.Compile(WorkflowDocument.Parse(json, name), new ActivityCatalogue(), WorkflowProfile.General).Workflow;

    private sealed class Nothing : IServiceProvider, IWorkflowLookup
    {
        public object? GetService(Type serviceType) => null;

        public CompiledWorkflow? Find(string definitionId) => null;
    }
}
