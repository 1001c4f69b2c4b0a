using System.Text.Json;
using System.Text.Json.Nodes;

namespace Engine.Tests.Conformance;

/// <summary>How a recording shows that it falls under a deviation, and what ours must look like then.</summary>
internal static class DeviationRules
{
    private const string ForeignActivity = "is not reachable from the flowchart graph";

    public static bool Recognises(string rule, CorpusCase recorded) => rule switch
    {
        "runsOnOrLeavesWaiting" => recorded.Expected.OfType<JsonObject>().Any(step => RunsOn(step) || LeavesWaiting(step)),
        "foreignActivityFault" => recorded.Expected.OfType<JsonObject>().Any(HasForeignActivityFault),
        "cancelledInstance" => recorded.Expected.OfType<JsonObject>().Any(step => Text(step, "subStatus") == "Cancelled"),
        "newExecutionLoggedAsResumed" => recorded.Expected.OfType<JsonObject>().Any(step => Lines(step) is var lines
            && lines.Zip(lines.Skip(1)).Any(pair => pair.First.Event == "Resumed" && pair.Second.Event == "Suspended" && pair.First.Id == pair.Second.Id)),
        "givesOrNeedsConvertedInput" => recorded.Definitions.Any(definition => DeclaresDefault(definition) || GetsOtherType(definition, recorded)),
        _ => throw new InvalidDataException($"Unknown rule {rule}."),
    };

    public static string? Check(string rule, CorpusCase recorded, JsonArray ours) => rule switch
    {
        "nothingAfterTheWorkflowCompleted" when ours.OfType<JsonObject>().Any(RunsOn) => "something runs after the workflow has completed",
        "noForeignActivityFault" when ours.OfType<JsonObject>().Any(HasForeignActivityFault) => "cancelling a container faulted",
        "recordedJournalPlusCanceled" => recorded.Expected.Zip(ours).Select(pair => OnlyCanceledAdded((JsonObject)pair.First!, (JsonObject)pair.Second!)).FirstOrDefault(problem => problem is not null),
        "newExecutionsStart" => recorded.Expected.Zip(ours).All(pair => StartedInstead((JsonObject)pair.First!).SequenceEqual(Lines((JsonObject)pair.Second!)))
            ? null : "the journal differs in more than Started for Resumed",
        _ => null,
    };

    private static bool RunsOn(JsonObject step)
    {
        var lines = Lines(step);
        var workflow = lines.Count == 0 ? "" : lines[0].Id;
        var completed = lines.FindIndex(line => line.Id == workflow && line.Event == "Completed");
        return completed >= 0 && completed < lines.Count - 1;
    }

    /// <summary>The instance has finished and an activity still stands as waiting.</summary>
    private static bool LeavesWaiting(JsonObject step) => Text(step, "subStatus") == "Finished"
        && Lines(step).GroupBy(line => line.Id).Any(activity => activity.Last().Event == "Suspended");

    private static bool HasForeignActivityFault(JsonObject step) => (step["incidents"] as JsonArray ?? [])
        .Any(incident => incident!["message"]!.GetValue<string>().Contains(ForeignActivity, StringComparison.Ordinal));

    private static string? OnlyCanceledAdded(JsonObject recorded, JsonObject ours)
    {
        var (left, right) = (Lines(recorded), Lines(ours));
        if (!right.Take(left.Count).SequenceEqual(left) || right.Skip(left.Count).Any(line => line.Event != "Canceled"))
            return "cancelling added more than Canceled entries";
        return Text(ours, "subStatus") == "Cancelled" && ours["activityStatuses"]!.ToJsonString().Contains("Running", StringComparison.Ordinal)
            ? "an activity of a cancelled instance is still Running" : null;
    }

    private static IEnumerable<(string Id, string Event)> StartedInstead(JsonObject step)
    {
        var lines = Lines(step);
        for (var i = 0; i < lines.Count; i++)
        {
            var isNew = lines[i].Event == "Resumed" && i + 1 < lines.Count && lines[i + 1] == (lines[i].Id, "Suspended");
            yield return isNew ? (lines[i].Id, "Started") : lines[i];
        }
    }

    private static bool DeclaresDefault(JsonObject definition) => Inputs(definition).Any(input => input["defaultValue"] is not null);

    private static bool GetsOtherType(JsonObject definition, CorpusCase recorded) =>
        recorded.StartInputs.Any(given => Inputs(definition).Any(input =>
            given[Text(input, "name")!] is JsonValue value && value.GetValueKind() == JsonValueKind.String && Text(input, "type") is not ("String" or "Object")));

    private static IEnumerable<JsonObject> Inputs(JsonObject definition) => (definition["inputs"] as JsonArray ?? []).OfType<JsonObject>();

    private static List<(string Id, string Event)> Lines(JsonObject step) => (step["journal"] as JsonArray ?? [])
        .Select(line => (line![0]!.GetValue<string>(), line[1]!.GetValue<string>())).ToList();

    private static string? Text(JsonObject json, string name) => json[name]?.GetValue<string>();
}
