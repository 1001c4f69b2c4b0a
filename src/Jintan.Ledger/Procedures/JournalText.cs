using System.Text.Json.Nodes;
using Jintan.Engine.Execution;

namespace Jintan.Ledger.Procedures;

/// <summary>One journal line as it is stored: what Studio's viewer and the replay read.</summary>
internal static class JournalText
{
    public static string Write(JournalRecord record)
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
            json["outcomes"] = new JsonArray([.. outcomes.Select(o => (JsonNode)o)]);
        }

        AddValues(json, "inputs", record.Inputs);
        AddValues(json, "outputs", record.Outputs);
        return json.ToJsonString();
    }

    private static void AddValues(JsonObject json, string name, NamedValues values)
    {
        if (values.Count > 0)
        {
            json[name] = values.ToJson();
        }
    }
}
