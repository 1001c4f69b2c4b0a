using System.Text;
using System.Text.Json.Nodes;
using Jintan.Law;

namespace Jintan.Activities.Outlines;

/// <summary>The outline of a procedure that people review beside its JSON: title, clauses, drawing, and what each step leads to.</summary>
public sealed class Outline
{
    private readonly IReadOnlyList<OutlineFlow> _flows;
    private readonly string? _description;

    /// <param name="definition">A workflow definition in Elsa 3 JSON; it need not compile.</param>
    /// <exception cref="FormatException">It cites a clause that the Measures do not have.</exception>
    public Outline(JsonObject definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        DefinitionId = OutlineNode.Text(definition["definitionId"]) ?? "";
        Version = OutlineNode.Text(definition["version"]) ?? "1";
        Title = OutlineNode.Text(definition["name"]) ?? DefinitionId;
        _description = OutlineNode.Text(definition["description"]);
        _flows = [.. OutlineFlow.AllIn(definition["root"], DefinitionId)];
        Settings = new SortedDictionary<string, string>(
            OutlineSettings.OfWhole(definition)
                .Concat(_flows.SelectMany(flow => flow.Settings, (flow, setting) => KeyValuePair.Create($"{flow.Id}.{setting.Key}", setting.Value)))
                .DistinctBy(setting => setting.Key).ToDictionary(),
            StringComparer.Ordinal);
        Nodes = [.. _flows.SelectMany(flow => flow.Nodes)];
        var ofTheWhole = ((definition["customProperties"] as JsonObject)?["jintan"] as JsonObject)?["clauses"] as JsonArray ?? [];
        var cited = Nodes.SelectMany(node => node.Clauses)
            .Concat(OutlineClauses.Read(ofTheWhole.Select(id => OutlineNode.Text(id) ?? ""), DefinitionId, node: null)).ToHashSet();
        Clauses = [.. Measures.Clauses.Where(cited.Contains)];
    }

    public string DefinitionId { get; }

    public string Version { get; }

    /// <summary>Name of the procedure, as people read it.</summary>
    public string Title { get; }

    /// <summary>All steps, in the order of the file.</summary>
    public IReadOnlyList<OutlineNode> Nodes { get; }

    /// <summary>The clauses that the procedure and its steps carry out, in the order of the Measures.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>What the definition says of itself and its flowcharts beyond steps and ways.</summary>
    internal IReadOnlyDictionary<string, string> Settings { get; }

    internal IEnumerable<OutlineConnection> Connections => _flows.SelectMany(flow => flow.Connections);

    /// <summary>The outline as Markdown; the same definition always gives the same text.</summary>
    public string ToMarkdown()
    {
        var page = new StringBuilder();
        page.Append($"# {Title}\n\n`{DefinitionId}`，第 {Version} 版。本页由 `workflows outline` 生成，请改 JSON，不要改本页。\n\n");
        if (!string.IsNullOrWhiteSpace(_description))
        {
            page.Append($"{_description.Trim()}\n\n");
        }

        foreach (var flow in _flows)
        {
            if (flow != _flows[0])
            {
                page.Append($"## {flow.Id}\n\n");
            }

            flow.WriteDrawing(page);
            page.Append('\n');
            WriteSteps(page, flow);
        }

        WriteClauses(page);
        return page.ToString();
    }

    private static void WriteSteps(StringBuilder page, OutlineFlow flow)
    {
        page.Append("| 节点 | 名称 | 活动 | 表单 | 条款 | 期限（工作日） | 结果 → 下一步 |\n|---|---|---|---|---|---|---|\n");
        foreach (var node in flow.Nodes)
        {
            string[] handOver = node.HandsOverTo is null ? [] : [$"移交 `{node.HandsOverTo}`"];
            var next = flow.Connections.Where(connection => connection.Source == node.Id)
                .Select(connection => connection.Port == "Done" ? $"→ `{connection.Target}`" : $"{Outcome(node, connection.Port)} → `{connection.Target}`");
            string[] cells =
            [
                $"`{node.Id}`", node.Title, $"`{node.Type}`", node.FormId is null ? "" : $"`{node.FormId}`",
                string.Join(' ', node.Clauses), node.Limit, string.Join("<br>", handOver.Concat(next)),
            ];
            page.Append(OutlineTable.Row(cells));
        }

        page.Append('\n');
    }

    private static string Outcome(OutlineNode node, string port) => node.LabelOf(port) is var label && label == port ? $"`{port}`" : $"{label}（`{port}`）";

    private void WriteClauses(StringBuilder page)
    {
        page.Append("## 条款\n\n");
        foreach (var clause in Clauses)
        {
            page.Append($"- {clause.Citation}（`{clause}`）：{clause.Text}\n");
        }

        if (Clauses.Count == 0)
        {
            page.Append("没有引用条款。\n");
        }
    }
}
