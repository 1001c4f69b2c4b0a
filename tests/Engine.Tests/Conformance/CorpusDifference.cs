using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Engine.Tests.Conformance;

/// <summary>Compares a snapshot with the recording, field by field.</summary>
internal static class CorpusDifference
{
    private static readonly string[] Fields =
    [
        "status", "subStatus", "correlationId", "name", "journal", "bookmarks", "variables", "variableTypes", "output", "outputTypes",
        "incidents", "activityStatuses", "stdout", "instances", "definitionId", "activityInputs",
    ];

    /// <summary>Fields that the recorder left out are not compared, except those it leaves out when they are empty.</summary>
    private static readonly string[] OnlyWhenRecorded = ["activityInputs", "outputTypes", "definitionId"];

    /// <summary>The differences of one step as "field: recorded … ours …".</summary>
    public static IEnumerable<(string Field, string Text)> Of(JsonObject recorded, JsonObject ours, bool anyOrder = false)
    {
        foreach (var field in Fields)
        {
            if (!recorded.ContainsKey(field) && OnlyWhenRecorded.Contains(field))
                continue;
            var same = anyOrder ? Same(Sorted(recorded[field]), Sorted(ours[field]), field) : Same(recorded[field], ours[field], field);
            if (!same)
                yield return (field, $"{field}: recorded {Show(recorded[field])} ours {Show(ours[field])}");
        }
    }

    private static JsonNode? Sorted(JsonNode? node) => node is not JsonArray list ? node
        : new JsonArray([.. list.OrderBy(item => item?.ToJsonString(), StringComparer.Ordinal).Select(item => item?.DeepClone())]);

    private static string Show(JsonNode? node) => node?.ToJsonString() ?? "nothing";

    private static bool Same(JsonNode? recorded, JsonNode? ours, string field) => (recorded, ours) switch
    {
        (null, JsonArray { Count: 0 } or JsonObject { Count: 0 } or null) => true,
        (JsonArray { Count: 0 } or JsonObject { Count: 0 }, null) => true,
        (null, _) or (_, null) => false,
        (JsonArray left, JsonArray right) when field == "instances" => SameInstances(left, right),
        (JsonArray left, JsonArray right) => left.Count == right.Count && left.Zip(right).All(pair => Same(pair.First, pair.Second, "")),
        (JsonObject left, JsonObject right) => SameObject(left, right),
        (JsonValue left, JsonValue right) => SameValue(left, right),
        _ => false,
    };

    private static bool SameInstances(JsonArray left, JsonArray right) =>
        left.Count == right.Count && left.Zip(right).All(pair => !Of((JsonObject)pair.First!, (JsonObject)pair.Second!).Any());

    private static bool SameObject(JsonObject left, JsonObject right) =>
        left.Count == right.Count && left.All(pair => right.ContainsKey(pair.Key) && (pair.Value, right[pair.Key]) switch
        {
            (null, null) => true,
            (null, _) or (_, null) => false,
            var (one, other) => Same(one, other, ""),
        });

    private static bool SameValue(JsonValue left, JsonValue right)
    {
        if (left.GetValueKind() != right.GetValueKind())
            return false;
        if (left.GetValueKind() == JsonValueKind.Number)
            return Number(left).Equals(Number(right));
        if (left.GetValueKind() != JsonValueKind.String)
            return true;
        var (one, other) = (left.GetValue<string>(), right.GetValue<string>());
        return one == other || one is "<id>" or "<time>" || SameStructureType(one, other) || SameInstant(one, other);
    }

    private static double Number(JsonValue value) => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);

    /// <summary>Ours has one type for JSON objects.</summary>
    private static bool SameStructureType(string recorded, string ours) => recorded == "Dictionary<String,Object>" && ours == "ExpandoObject";

    private static bool SameInstant(string recorded, string ours) =>
        recorded.Length >= 19 && recorded.Contains('T', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(recorded, CultureInfo.InvariantCulture, out var left)
        && DateTimeOffset.TryParse(ours, CultureInfo.InvariantCulture, out var right) && left == right && left.Offset == right.Offset;
}
