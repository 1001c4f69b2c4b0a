using System.Text.Json.Nodes;

namespace Jintan.Host.Studio.Definitions;

/// <summary>One version of a definition as Studio sees it: a published one, or the draft that would be the next.</summary>
/// <param name="Json">In normal form.</param>
public sealed record DefinitionVersion(string Definition, int Version, string Name, JsonObject Json, DateTime CreatedAt, bool IsDraft)
{
    /// <summary>Under this name Studio carries <see cref="Revision"/> along; it is not part of a definition.</summary>
    public const string RevisionProperty = "DraftRevision";

    public bool IsLatest { get; init; }

    /// <summary>The newest published one that is not retired; the others serve the cases that are pinned to them.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Of a draft: who saved it last, and when.</summary>
    public string? Revision { get; init; }

    public string Id => IdOf(Definition, Version);

    public string Description => Json["description"]?.GetValue<string>() ?? "";

    /// <summary>What Studio knows a version by.</summary>
    public static string IdOf(string definition, int version) => $"{definition}.v{version}";

    /// <summary>The number in such an id; null: it is none.</summary>
    public static int? VersionIn(string id) =>
        id.LastIndexOf(".v", StringComparison.Ordinal) is >= 0 and var at && int.TryParse(id.AsSpan(at + 2), out var version) ? version : null;

    /// <summary>Everything: what the editor loads.</summary>
    public JsonObject ToModel()
    {
        var model = new JsonObject
        {
            ["links"] = DefinitionLinks.Of(Definition),
            ["id"] = Id,
            ["definitionId"] = Definition,
            ["name"] = Name,
            ["description"] = Description,
            ["createdAt"] = At,
            ["version"] = Version,
        };
        foreach (var part in (string[])["variables", "inputs", "outputs", "outcomes", "customProperties"])
        {
            model[part] = Json[part]?.DeepClone();
        }

        if (Revision is not null)
        {
            model["customProperties"]![RevisionProperty] = Revision;
        }

        foreach (var variable in model["variables"]!.AsArray().OfType<JsonObject>())
        {
            variable["isArray"] ??= false;
        }

        model["isReadonly"] = false;
        model["isSystem"] = false;
        model["isLatest"] = IsLatest;
        model["isPublished"] = IsPublished;
        model["options"] = Json["options"]?.DeepClone();
        model["root"] = Json["root"]?.DeepClone();
        foreach (var activity in ActivityJson.Below(model["root"]).ToList())
        {
            DerivedInputs.Write(activity);
            ClauseLists.Write(activity);
        }

        return NodeIds.Write(model);
    }

    /// <summary>A line of the list.</summary>
    public JsonObject ToSummary() => new()
    {
        ["links"] = DefinitionLinks.Of(Definition),
        ["isMaterializerAvailable"] = true,
        ["id"] = Id,
        ["definitionId"] = Definition,
        ["name"] = Name,
        ["description"] = Description,
        ["version"] = Version,
        ["isLatest"] = IsLatest,
        ["isPublished"] = IsPublished,
        ["materializerName"] = "Json",
        ["createdAt"] = At,
        ["isReadonly"] = false,
    };

    /// <summary>As the recorded server lists versions: without links, the root as text.</summary>
    public JsonObject ToRecord()
    {
        var record = ToModel();
        record.Remove("links");
        record["stringData"] = record["root"]?.ToJsonString();
        record.Remove("root");
        record["materializerName"] = "Json";
        return record;
    }

    /// <summary>The file that <c>workflows import</c> and an Elsa server read.</summary>
    public JsonObject ToFile()
    {
        var file = NodeIds.Write((JsonObject)Json.DeepClone());
        file["id"] = Id;
        file["createdAt"] = At;
        file["isLatest"] = IsLatest;
        file["isPublished"] = IsPublished;
        return file;
    }

    private string At => new DateTimeOffset(DateTime.SpecifyKind(CreatedAt, DateTimeKind.Utc)).ToString("O");
}
