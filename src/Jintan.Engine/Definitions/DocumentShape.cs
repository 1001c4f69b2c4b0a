using System.Text.Json.Nodes;

namespace Jintan.Engine.Definitions;

/// <summary>The few things without which a JSON object cannot be read as a workflow definition.</summary>
internal static class DocumentShape
{
    public static void Check(JsonObject definition, string source)
    {
        if (definition["root"] is not JsonObject root)
            throw new WorkflowFormatException(source, "$.root", null, "缺少根活动。", "请确认文件是 Elsa 3 的流程定义（应含 root）。");
        CheckActivity(root, "$.root", source);
    }

    private static void CheckActivity(JsonObject activity, string path, string source)
    {
        var id = activity["id"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        if (activity["type"] is not JsonValue type || !type.TryGetValue<string>(out var name) || name.Length == 0)
            throw new WorkflowFormatException(source, path + ".type", id, "活动没有类型。", "请补上 type，例如 \"Elsa.WriteLine\"。");
        if (id is null)
            throw new WorkflowFormatException(source, path + ".id", null, "活动没有 id。", "请补上在流程内唯一的 id。");
        foreach (var (child, childPath) in ActivityChildren.Of(activity, path))
            CheckActivity(child, childPath, source);
    }
}
