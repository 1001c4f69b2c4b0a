using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Engine.Activities;
using Jintan.Engine.Authoring;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Definitions;

/// <summary>One compilation: builds the nodes top down, hands out node ids at the end (inner workflows first).</summary>
internal sealed class GraphBuilder(
    WorkflowDocument document, ActivityCatalogue catalogue, DiagnosticSink diagnostics, CompositeLookup? composites, CompileOptions options)
{
    private readonly ExpressionCompiler _expressions = new(diagnostics, options);
    private readonly List<CompiledNode> _nodes = [];
    private readonly List<WorkflowDocument> _embedded = [];
    private readonly Dictionary<WorkflowDocument, int> _workflowNumbers = [];

    public CompiledWorkflow Run()
    {
        var root = BuildWorkflow(document, null, "$");
        AssignNodeIds(root);
        for (var i = 0; i < _nodes.Count; i++)
            _nodes[i].Index = i;
        return new(document, root, [.. _nodes], GraphHash(), options)
        {
            ContinuesWithIncidents = document.Json["options"]?["incidentStrategyType"]?.GetValue<string>()
                .Contains("ContinueWithIncidents", StringComparison.Ordinal) ?? false,
            Inputs = WorkflowInputs.Of(document.Json),
            Triggers = WorkflowTriggers.Of(root, diagnostics),
        };
    }

    private CompiledNode BuildWorkflow(WorkflowDocument source, CompiledNode? parent, string path)
    {
        var node = new CompiledNode("Workflow", source.Name, "Elsa.Workflow", 1, new Workflow(), parent, path, source.Json)
        {
            IsWorkflow = true,
            Outcomes = Outcomes(source.Json),
        };
        _nodes.Add(node);
        node.Variables = VariableReader.Read(source.Json["variables"], node, path + ".variables", diagnostics, options);
        node.Children = [BuildActivity(source.Root, node, path + ".root", 0)];
        if (!_workflowNumbers.TryGetValue(source, out var number))
            _workflowNumbers[source] = number = _workflowNumbers.Count + 1;
        node.Position = number;
        return node;
    }

    private static string[] Outcomes(JsonObject json) =>
        json["outcomes"] is JsonArray { Count: > 0 } list ? [.. list.Select(item => item!.GetValue<string>())] : CompiledNode.Done;

    private CompiledNode BuildActivity(JsonObject json, CompiledNode parent, string path, int position)
    {
        var id = json["id"]!.GetValue<string>();
        var typeName = json["type"]!.GetValue<string>();
        var version = json["version"] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;
        var type = FindType(typeName, version);
        var embedded = type is null ? composites?.Invoke(typeName, json["workflowDefinitionId"]?.GetValue<string>(), version) : null;
        Activity activity = type?.Create() ?? (embedded is null ? new NotFoundActivity(typeName) : new WorkflowDefinitionActivity());
        var node = new CompiledNode(id, json["name"]?.GetValue<string>(), typeName, Math.Max(version, 1), activity, parent, path, json)
        {
            Position = position,
            CanStartWorkflow = Flag(json, "canStartWorkflow"),
            RunAsynchronously = Flag(json, "runAsynchronously"),
        };
        _nodes.Add(node);
        CheckType(node, type, embedded, version);
        if (embedded is not null)
            BuildComposite(node, embedded);
        else
            BuildPlain(node, type);
        return node;
    }

    private ActivityType? FindType(string name, int version) => catalogue.Find(name, version) ?? catalogue.FindLatest(name);

    private void CheckType(CompiledNode node, ActivityType? type, WorkflowDocument? embedded, int version)
    {
        if (type is null && embedded is null)
            diagnostics.Add("E-WF-UNKNOWN-TYPE", node, node.Path + ".type", $"不认识的活动类型“{node.Type}”。", "请改用活动表中的类型，或登记提供它的程序集。");
        else if (type is not null && type.Version != version)
            diagnostics.Add("E-WF-UNKNOWN-VERSION", node, node.Path + ".version", $"活动类型“{node.Type}”没有第 {version} 版。", $"请写明版本；现有第 {type.Version} 版。");
        if (type is { CarriesScript: true } && diagnostics.Profile == WorkflowProfile.Procedure)
            diagnostics.Add("E-WF-SCRIPT", node, node.Path + ".type", "正式流程不得使用脚本活动。", "请把判断写成规则，由活动询问。");
        if (_nodes.Any(other => other != node && other.Id == node.Id && WorkflowOf(other) == WorkflowOf(node)))
            diagnostics.Add("E-WF-DUPLICATE-ID", node, node.Path + ".id", $"id“{node.Id}”用了两次。", "请改成在流程内唯一的 id。");
    }

    private static CompiledNode WorkflowOf(CompiledNode node)
    {
        while (!node.IsWorkflow && node.Parent is { } parent)
            node = parent;
        return node;
    }

    private void BuildPlain(CompiledNode node, ActivityType? type)
    {
        node.Variables = VariableReader.Read(node.Json["variables"], node, node.Path + ".variables", diagnostics, options);
        var children = new Dictionary<JsonObject, CompiledNode>(ReferenceEqualityComparer.Instance);
        foreach (var (json, path) in ActivityChildren.Of(node.Json, node.Path))
            children[json] = BuildActivity(json, node, path, children.Count);
        node.Children = [.. children.Values];
        if (type is null)
            return;
        SlotBuilder.Build(node, type, _expressions, diagnostics);
        node.Outcomes = NamedOutcomes(node, type) ?? type.FlowOutcomes ?? CompiledNode.Done;
        node.Activity.Configure(new(node, _expressions, children));
    }

    /// <summary>An input with the hint <c>dynamic-outcomes</c> that stands literally names the outcomes of this node.</summary>
    private static IReadOnlyList<string>? NamedOutcomes(CompiledNode node, ActivityType type)
    {
        foreach (var property in type.Inputs)
        {
            if (property.GetCustomAttribute<InputAttribute>()?.UIHint == "dynamic-outcomes"
                && LiteralList.Of(node.Json[ActivityType.JsonName(property.Name)]) is { Count: > 0 } outcomes)
                return outcomes;
        }

        return null;
    }

    private void BuildComposite(CompiledNode node, WorkflowDocument embedded)
    {
        _embedded.Add(embedded);
        if (_embedded.Count > 100)
            throw new WorkflowFormatException(document.SourceName, node.Path, node.Id, "作为活动嵌入的流程过多或互相嵌套。", "请拆开互相引用的流程。");
        CompositeSlots.Build(node, embedded, _expressions);
        node.Outcomes = Outcomes(embedded.Json);
        node.Children = [BuildWorkflow(embedded, node, node.Path)];
    }

    private void AssignNodeIds(CompiledNode node)
    {
        var own = node.IsWorkflow ? $"Workflow{node.Position}" : node.Id;
        if (node.IsWorkflow)
            node.Rename(own);
        node.NodeId = node.Parent is null ? own : $"{node.Parent.NodeId}:{own}";
        foreach (var child in node.Children)
            AssignNodeIds(child);
    }

    private string GraphHash()
    {
        if (_embedded.Count == 0)
            return document.ContentHash;
        var all = new StringBuilder(document.ContentHash);
        foreach (var embedded in _embedded)
            all.Append(embedded.ContentHash);
        return DefinitionHash.Hash(JsonValue.Create(all.ToString()));
    }

    private static bool Flag(JsonObject json, string name) =>
        (json["customProperties"]?[name] ?? json[name]) is JsonValue value && value.GetValueKind() == JsonValueKind.True;
}
