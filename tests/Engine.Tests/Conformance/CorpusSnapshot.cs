using System.Text.Json.Nodes;
using Jintan.Engine.Execution;
using Jintan.Engine.Expressions;

namespace Engine.Tests.Conformance;

/// <summary>An instance in the words of the corpus.</summary>
internal static class CorpusSnapshot
{
    public static JsonObject Of(CorpusInstance instance)
    {
        var state = instance.State;
        var snapshot = new JsonObject
        {
            ["status"] = state.Status.ToString(),
            ["subStatus"] = state.SubStatus.ToString(),
            ["journal"] = new JsonArray([.. instance.Journal.Select(Line)]),
            ["bookmarks"] = new JsonArray([.. state.Bookmarks.OrderBy(b => b.ActivityId, StringComparer.Ordinal).Select(Bookmark)]),
            ["variables"] = Map(state.Variables),
            ["variableTypes"] = VariableTypes(instance),
            ["output"] = Map(state.Output),
            ["incidents"] = new JsonArray([.. state.Incidents.Select(Incident)]),
            ["activityStatuses"] = Statuses(instance.Journal),
            ["activityInputs"] = Inputs(instance),
        };
        if (state.CorrelationId is not null)
            snapshot["correlationId"] = state.CorrelationId;
        if (state.Name is not null)
            snapshot["name"] = state.Name;
        if (state.Output.Count > 0)
            snapshot["outputTypes"] = OutputTypes(state.Output);
        return snapshot;
    }

    private static JsonArray Line(JournalRecord record) => record.Outcomes is null
        ? [record.ActivityId, record.EventName]
        : [record.ActivityId, record.EventName, new JsonArray([.. record.Outcomes.Select(outcome => JsonValue.Create(outcome))])];

    private static JsonObject Bookmark(BookmarkState bookmark) =>
        new() { ["activityId"] = bookmark.ActivityId, ["name"] = bookmark.Name, ["payload"] = bookmark.Stimulus?.DeepClone() };

    private static JsonObject Incident(IncidentState incident) =>
        new() { ["activityId"] = incident.ActivityId, ["message"] = incident.Message, ["exception"] = incident.Exception };

    private static JsonObject Map(IReadOnlyDictionary<string, object?> values)
    {
        var json = new JsonObject();
        foreach (var (name, value) in values)
            json[name] = JsonValues.From(value);
        return json;
    }

    private static JsonObject VariableTypes(CorpusInstance instance)
    {
        var types = new JsonObject();
        foreach (var variable in instance.Workflow.Document.Root.Parent!["variables"] as JsonArray ?? [])
        {
            var name = variable!["name"]!.GetValue<string>();
            if (instance.State.Variables[name] is { } value)
                types[name] = variable["typeName"]!.GetValue<string>() == "Object" ? Untyped(value) : value.GetType().Name;
        }

        return types;
    }

    private static string Untyped(object value) => value switch { JsonObject => "JsonObject", JsonArray => "JsonArray", _ => "JsonValue" };

    private static JsonObject OutputTypes(IReadOnlyDictionary<string, object?> output)
    {
        var types = new JsonObject();
        foreach (var (name, value) in output)
        {
            if (value is not null)
                types[name] = ShortName(value);
        }

        return types;
    }

    private static string ShortName(object value) => value switch { JsonObject => "ExpandoObject", object[] or JsonArray => "Object[]", _ => value.GetType().Name };

    private static JsonObject Statuses(List<JournalRecord> journal)
    {
        var byActivity = new JsonObject();
        foreach (var execution in journal.GroupBy(record => record.ExecutionId))
        {
            var activity = execution.First().ActivityId;
            if (byActivity[activity] is not JsonArray list)
                byActivity[activity] = list = [];
            list.Add(execution.Last(record => record.EventName != JournalRecord.Retried).EventName switch
            {
                JournalRecord.Completed => "Completed",
                JournalRecord.Canceled => "Canceled",
                JournalRecord.Faulted => "Faulted",
                _ => "Running",
            });
        }

        return byActivity;
    }

    private static JsonObject Inputs(CorpusInstance instance)
    {
        var byActivity = new JsonObject();
        foreach (var execution in instance.Journal.Where(record => record.Inputs.Count > 0).GroupBy(record => record.ExecutionId))
        {
            var record = execution.Last();
            if (byActivity[record.ActivityId] is not JsonArray list)
                byActivity[record.ActivityId] = list = [];
            list.Add(Inputs(record));
        }

        return byActivity;
    }

    private static JsonObject Inputs(JournalRecord record)
    {
        var json = new JsonObject();
        for (var i = 0; i < record.Inputs.Count; i++)
        {
            var (name, value) = (record.Inputs.NameAt(i), record.Inputs.ValueAt(i));
            if (record.Fault?.Message.Contains($"'{name}'", StringComparison.Ordinal) != true)
                json[name] = value is null ? null : new JsonArray(ShortName(value), JsonValues.From(value));
        }

        return json;
    }
}
