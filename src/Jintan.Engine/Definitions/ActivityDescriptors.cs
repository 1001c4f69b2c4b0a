using System.Reflection;
using System.Text.Json.Nodes;
using Jintan.Engine.Activities;
using Jintan.Engine.Authoring;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Definitions;

/// <summary>Activity types in the words of Elsa Studio's tool box (<c>descriptors/activities</c>).</summary>
public static class ActivityDescriptors
{
    private static readonly string[] Hidden = ["Elsa.Flowchart", "Elsa.FlowNode", "Elsa.Container"];

    /// <summary>All types that the profile allows.</summary>
    public static JsonArray ToJson(ActivityCatalogue catalogue, WorkflowProfile profile)
    {
        var items = new JsonArray();
        foreach (var type in catalogue.Types)
        {
            if (profile == WorkflowProfile.General || !type.CarriesScript)
                items.Add(ToJson(type));
        }

        return items;
    }

    public static JsonObject ToJson(ActivityType type)
    {
        var isContainer = type.ClrType == typeof(Sequence) || type.ClrType == typeof(Activities.Parallel) || type.ClrType == typeof(Flowchart);
        return new()
        {
            ["typeName"] = type.TypeName,
            ["clrType"] = $"UnregisteredClrType:{type.ClrType.FullName}, {type.ClrType.Assembly.GetName().Name}",
            ["namespace"] = type.TypeName[..type.TypeName.LastIndexOf('.')],
            ["name"] = type.Name,
            ["version"] = type.Version,
            ["category"] = type.Category,
            ["displayName"] = type.Attribute.DisplayName ?? type.Name,
            ["description"] = type.Attribute.Description ?? "",
            ["inputs"] = new JsonArray([.. type.Inputs.Select(Input)]),
            ["outputs"] = new JsonArray([.. type.Outputs.Select(Output)]),
            ["kind"] = type.Attribute.Kind.ToString(),
            ["runAsynchronously"] = false,
            ["ports"] = Ports(type),
            ["customProperties"] = new JsonObject(),
            ["constructionProperties"] = new JsonObject(),
            ["isContainer"] = isContainer,
            ["isBrowsable"] = Array.IndexOf(Hidden, type.TypeName) < 0,
            ["isStart"] = type.ClrType == typeof(Start),
            ["isTerminal"] = typeof(ITerminal).IsAssignableFrom(type.ClrType),
        };
    }

    /// <summary>A workflow that is used as an activity.</summary>
    /// <param name="versionId">The server's id of this version.</param>
    public static JsonObject ToJson(WorkflowDocument document, string versionId)
    {
        var ports = new JsonArray { Port("Root", "Embedded") };
        foreach (var outcome in document.Json["outcomes"] as JsonArray ?? [])
            ports.Add(Port(outcome!.GetValue<string>(), "Flow"));
        return new()
        {
            ["typeName"] = document.Name,
            ["clrType"] = "UnregisteredClrType:Elsa.Workflows.Management.Activities.WorkflowDefinitionActivity.WorkflowDefinitionActivity, Elsa.Workflows.Management",
            ["name"] = document.Name,
            ["version"] = document.Version,
            ["category"] = document.Json["options"]?["activityCategory"]?.GetValue<string>() ?? "Workflows",
            ["displayName"] = document.Name,
            ["description"] = document.Description ?? "",
            ["inputs"] = Declared(document, "inputs"),
            ["outputs"] = Declared(document, "outputs"),
            ["kind"] = "Action",
            ["runAsynchronously"] = false,
            ["ports"] = ports,
            ["customProperties"] = new JsonObject
            {
                ["RootType"] = "WorkflowDefinitionActivity",
                ["WorkflowDefinitionId"] = document.DefinitionId,
                ["WorkflowDefinitionVersionId"] = versionId,
            },
            ["constructionProperties"] = new JsonObject
            {
                ["WorkflowDefinitionId"] = document.DefinitionId,
                ["WorkflowDefinitionVersionId"] = versionId,
                ["Version"] = document.Version,
            },
            ["isContainer"] = false,
            ["isBrowsable"] = true,
            ["isStart"] = false,
            ["isTerminal"] = false,
        };
    }

    private static JsonArray Declared(WorkflowDocument document, string list)
    {
        var declared = new JsonArray();
        foreach (var item in (document.Json[list] as JsonArray ?? []).OfType<JsonObject>())
        {
            declared.Add(new JsonObject
            {
                ["isWrapped"] = true,
                ["uiHint"] = item["uiHint"]?.DeepClone(),
                ["category"] = item["category"]?.DeepClone(),
                ["isSensitive"] = false,
                ["autoEvaluate"] = true,
                ["name"] = item["name"]?.DeepClone(),
                ["typeName"] = item["type"]?.DeepClone(),
                ["displayName"] = item["displayName"]?.DeepClone(),
                ["description"] = item["description"]?.DeepClone(),
                ["order"] = 0,
                ["isBrowsable"] = true,
                ["isSynthetic"] = true,
            });
        }

        return declared;
    }

    private static JsonObject Input(PropertyInfo property)
    {
        var attribute = property.GetCustomAttribute<InputAttribute>();
        var isWrapped = typeof(Authoring.Input).IsAssignableFrom(property.PropertyType);
        var type = isWrapped ? property.PropertyType.GenericTypeArguments[0] : property.PropertyType;
        var options = Options(type, attribute);
        var json = new JsonObject
        {
            ["isWrapped"] = isWrapped,
            ["uiHint"] = attribute?.UIHint ?? (type == typeof(bool) ? "checkbox" : "singleline"),
            ["category"] = attribute?.Category,
            ["isReadOnly"] = attribute?.IsReadOnly ?? false,
            ["isSensitive"] = false,
            ["autoEvaluate"] = true,
            ["uiSpecifications"] = options is null ? new JsonObject() : new JsonObject { ["dropdown"] = new JsonObject { ["selectList"] = new JsonObject { ["items"] = options } } },
            ["name"] = attribute?.Name ?? property.Name,
            ["typeName"] = Alias(type),
            ["displayName"] = attribute?.DisplayName ?? property.Name,
            ["description"] = attribute?.Description,
            ["order"] = attribute?.Order ?? 0,
            ["isBrowsable"] = true,
            ["isSerializable"] = true,
            ["isSynthetic"] = false,
        };
        if (attribute?.DefaultValue is { } value)
            json["defaultValue"] = JsonValues.From(value);
        return json;
    }

    private static JsonArray? Options(Type type, InputAttribute? attribute)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        var names = attribute?.Options as string[] ?? (bare.IsEnum ? Enum.GetNames(bare) : null);
        return names is null ? null : new JsonArray([.. names.Select(name => new JsonObject { ["text"] = name, ["value"] = name })]);
    }

    private static JsonObject Output(PropertyInfo property)
    {
        var attribute = property.GetCustomAttribute<OutputAttribute>();
        return new()
        {
            ["name"] = attribute?.Name ?? property.Name,
            ["typeName"] = Alias(property.PropertyType.GenericTypeArguments[0]),
            ["displayName"] = attribute?.DisplayName ?? property.Name,
            ["description"] = attribute?.Description,
            ["order"] = 0,
            ["isBrowsable"] = true,
            ["isSerializable"] = true,
            ["isSynthetic"] = false,
        };
    }

    private static JsonArray Ports(ActivityType type)
    {
        var ports = new JsonArray();
        foreach (var outcome in type.FlowOutcomes ?? [])
            ports.Add(Port(outcome, "Flow"));
        foreach (var name in type.ClrType.GetCustomAttribute<EmbeddedPortsAttribute>()?.Names ?? [])
            ports.Add(Port(name, "Embedded"));
        return ports;
    }

    private static JsonObject Port(string name, string type) => new() { ["name"] = name, ["displayName"] = name, ["type"] = type, ["isBrowsable"] = true };

    /// <summary>Elsa's alias of a type; lists go by their elements.</summary>
    private static string Alias(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(JsonObject))
            return "ObjectDictionary";
        return bare.IsArray ? $"List<{ValueTypes.For(bare.GetElementType()!).Alias}>" : ValueTypes.For(bare).Alias;
    }
}
