using System.Text.Json.Nodes;
using Jintan.Engine.Execution;
using Jintan.Engine.Expressions;

namespace Jintan.Ledger.Procedures;

/// <summary>One journal line as it is stored: what Studio's viewer and the replay read.</summary>
internal static class JournalText
{
    /// <param name="changes">Assignments of the burst; those before this line and after the last one are written with it.</param>
    public static string Write(JournalRecord record, IReadOnlyList<VariableChange> changes)
    {
        var json = new JsonObject
        {
            ["executionId"] = record.ExecutionId,
            ["parentExecutionId"] = record.ParentExecutionId,
            ["nodeId"] = record.NodeId,
            ["type"] = record.ActivityType,
            ["version"] = record.ActivityVersion,
            ["name"] = record.ActivityName,
        };
        if (record.Outcomes is { } outcomes)
        {
            var names = new JsonArray();
            foreach (var outcome in outcomes)
            {
                names.Add((JsonNode)outcome);
            }

            json["outcomes"] = names;
        }

        AddValues(json, "inputs", record.Inputs);
        AddValues(json, "outputs", record.Outputs);
        AddVariables(json, record.Sequence, changes);
        if (record.Fault is { } fault)
        {
            json["fault"] = new JsonObject { ["exception"] = fault.Exception, ["message"] = fault.Message };
        }

        return json.ToJsonString();
    }

    private static void AddVariables(JsonObject json, long sequence, IReadOnlyList<VariableChange> changes)
    {
        JsonArray? assigned = null;
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i].Sequence == sequence)
            {
                (assigned ??= []).Add((JsonNode)new JsonObject
                {
                    ["scope"] = changes[i].ScopeNodeId, ["name"] = changes[i].Name, ["value"] = JsonValues.From(changes[i].Value),
                });
            }
        }

        if (assigned is not null)
        {
            json["variables"] = assigned;
        }
    }

    private static void AddValues(JsonObject json, string name, NamedValues values)
    {
        if (values.Count > 0)
        {
            json[name] = values.ToJson();
        }
    }
}
