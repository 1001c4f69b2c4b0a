using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Engine.Execution;

namespace Engine.Tests.Conformance;

/// <summary>One recorded case: a definition, what was done to it, and what a real engine did.</summary>
internal sealed class CorpusCase(JsonObject json)
{
    public static string Folder =>
        Environment.GetEnvironmentVariable("JINTAN_ELSA_CORPUS") is { Length: > 0 } other ? other : Path.Combine(AppContext.BaseDirectory, "corpus");

    public string Id { get; } = json["id"]!.GetValue<string>();

    /// <summary>The order of what happened varied while it was recorded.</summary>
    public bool IsUnstable => json["unstable"]?.GetValue<bool>() ?? false;

    public JsonArray Expected => (JsonArray)json["expected"]!;

    public IEnumerable<JsonObject> Definitions => new[] { (JsonObject)json["definition"]! }.Concat(((JsonArray)json["children"]!).OfType<JsonObject>());

    public IEnumerable<WorkflowDocument> Documents() => Definitions.Select(definition => WorkflowDocument.From(definition, Id));

    public IEnumerable<JsonObject> StartInputs => ((JsonArray)json["script"]!).Select(step => step!["start"]?["input"]).OfType<JsonObject>();

    public static CorpusCase Load(string file) => new((JsonObject)JsonNode.Parse(File.ReadAllText(file))!);

    /// <summary>Runs the script; one snapshot a step.</summary>
    public async Task<JsonArray> RunAsync()
    {
        var host = new CorpusHost(Definitions, json["settings"]?["strictConversion"]?.GetValue<bool>() ?? true);
        var snapshots = new JsonArray();
        string? lastBookmark = null;
        foreach (var step in (JsonArray)json["script"]!)
        {
            host.Lines.Clear();
            var refusal = "";
            try
            {
                lastBookmark = await StepAsync(host, (JsonObject)step!, lastBookmark);
            }
            catch (InvalidWorkflowInputException exception)
            {
                refusal = exception.Message;
            }

            var snapshot = host.Instances.Count == 0 ? new JsonObject { ["refused"] = refusal } : CorpusSnapshot.Of(host.Instances[0]);
            snapshot["stdout"] = new JsonArray([.. host.Lines.Select(line => JsonValue.Create(line))]);
            if (host.Instances.Count > 1)
                snapshot["instances"] = new JsonArray([.. host.Instances.Skip(1).Select(Other)]);
            snapshots.Add(snapshot);
        }

        return snapshots;
    }

    private static JsonObject Other(CorpusInstance instance)
    {
        var snapshot = CorpusSnapshot.Of(instance);
        snapshot["definitionId"] = instance.State.DefinitionId;
        return snapshot;
    }

    private static async Task<string?> StepAsync(CorpusHost host, JsonObject step, string? lastBookmark)
    {
        var (verb, what) = step.First();
        switch (verb)
        {
            case "start":
                await host.StartAsync(Text(what, "definitionId"), new(host.NewId(), what!["input"] as JsonObject,
                    Text(what, "correlationId"), Text(what, "name"), Text(what, "triggerActivityId")));
                break;
            case "resume":
                return await ResumeAsync(host, what!, lastBookmark);
            case "event":
                await host.PublishAsync(new(Text(what, "name")!, what!["payload"]?.DeepClone(), Text(what, "correlationId")));
                break;
            case "fireTimer":
                await FireAsync(host, what!.GetValue<string>());
                break;
            case "cancel":
                await host.ResumeAsync(host.Instances[0], new Stimulus.Cancel("corpus"));
                break;
            case "retry":
                await host.ResumeAsync(host.Instances[0], new Stimulus.Retry([]));
                break;
            default:
                throw new InvalidDataException($"Unknown step {verb}.");
        }

        return lastBookmark;
    }

    private static async Task<string?> ResumeAsync(CorpusHost host, JsonNode what, string? lastBookmark)
    {
        var open = host.Instances.SelectMany(instance => instance.State.Bookmarks, (instance, bookmark) => (instance, bookmark))
            .Where(pair => pair.bookmark.Name == "Elsa.RunTask" && Text(pair.bookmark.Stimulus, "taskName") == Text(what, "task")).ToList();
        var index = what["index"]?.GetValue<int>() ?? 0;
        var stale = what["stale"]?.GetValue<bool>() ?? false;
        if (!stale && index >= open.Count)
            return lastBookmark;
        var (target, id) = stale ? (host.Instances[0], lastBookmark!) : (open[index].instance, open[index].bookmark.Id);
        await host.ResumeAsync(target, new Stimulus.Resume(id, new() { ["result"] = what["result"]?.DeepClone() }));
        return id;
    }

    private static async Task FireAsync(CorpusHost host, string activityId)
    {
        foreach (var instance in host.Instances.ToArray())
        {
            if (instance.State.Bookmarks.FirstOrDefault(bookmark => bookmark.ActivityId == activityId) is not { } bookmark)
                continue;
            await host.ResumeAsync(instance, new Stimulus.Resume(bookmark.Id));
            return;
        }
    }

    private static string? Text(JsonNode? json, string name) => json?[name]?.GetValue<string>();
}
