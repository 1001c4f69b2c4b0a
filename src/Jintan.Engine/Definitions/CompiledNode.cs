using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;

namespace Jintan.Engine.Definitions;

/// <summary>One activity of a compiled definition.</summary>
public sealed class CompiledNode
{
    internal void Rename(string id)
    {
        Id = id;
        Activity.Id = id;
    }

    internal CompiledNode(string id, string? name, string type, int version, Activity activity, CompiledNode? parent, string path, JsonObject json)
    {
        (Id, Name, Type, Version, Activity, Parent, Path, Json) = (id, name, type, version, activity, parent, path, json);
        (activity.Id, activity.Name, activity.Type, activity.Version) = (id, name, type, version);
    }

    public string Id { get; private set; }
    public string? Name { get; }
    public string Type { get; }
    public int Version { get; }
    public Activity Activity { get; }
    public CompiledNode? Parent { get; }

    /// <summary>JSON path in the definition.</summary>
    public string Path { get; }

    /// <summary>Ids from the workflow down, joined by colons.</summary>
    public string NodeId { get; internal set; } = "";

    /// <summary>The outcomes that this node may complete with.</summary>
    public IReadOnlyList<string> Outcomes { get; internal set; } = Done;

    /// <summary>Activities inside, in the order of the file.</summary>
    public IReadOnlyList<CompiledNode> Children { get; internal set; } = [];

    /// <summary>The JSON of the node; do not change it.</summary>
    public JsonObject Json { get; }

    internal static readonly string[] Done = ["Done"];

    internal int Index { get; set; }

    /// <summary>Position among the children of its parent.</summary>
    internal int Position { get; set; }

    internal CompiledSlot[] Inputs { get; set; } = [];
    internal CompiledSlot[] Outputs { get; set; } = [];
    internal CompiledVariable[] Variables { get; set; } = [];
    internal (string Name, ExecuteActivityDelegate Method)[] Callbacks { get; set; } = [];
    internal bool CanStartWorkflow { get; set; }
    internal bool RunAsynchronously { get; set; }
    internal bool IsWorkflow { get; set; }

    internal int IndexOfVariable(string name)
    {
        for (var i = 0; i < Variables.Length; i++)
        {
            if (Variables[i].Name == name)
                return i;
        }

        return -1;
    }

    internal int IndexOfVariableId(string id)
    {
        for (var i = 0; i < Variables.Length; i++)
        {
            if (Variables[i].Id == id)
                return i;
        }

        return -1;
    }

    /// <exception cref="InvalidOperationException">The delegate is not one of the activity's own methods.</exception>
    internal string CallbackName(ExecuteActivityDelegate callback)
    {
        foreach (var (name, method) in Callbacks)
        {
            if (method.Equals(callback))
                return name;
        }

        throw new InvalidOperationException($"活动 {Type}（节点 {NodeId}）的书签回调必须是该活动自己的方法；请不要使用 lambda。");
    }

    internal ExecuteActivityDelegate FindCallback(string name)
    {
        foreach (var (known, method) in Callbacks)
        {
            if (known == name)
                return method;
        }

        throw new InvalidOperationException($"活动 {Type}（节点 {NodeId}）没有方法 {name}；请恢复该方法，或以原版本的程序继续此实例。");
    }
}
