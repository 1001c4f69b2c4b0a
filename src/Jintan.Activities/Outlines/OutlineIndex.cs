using System.Text;

namespace Jintan.Activities.Outlines;

/// <summary>The index of all procedures: which clauses each carries out, whom it asks, within how many days.</summary>
internal static class OutlineIndex
{
    /// <param name="outlines">Each with the name of its file, without folder and <c>.json</c>.</param>
    public static string ToMarkdown(IEnumerable<(string File, Outline Outline)> outlines)
    {
        var page = new StringBuilder();
        page.Append("# 流程目录\n\n每个流程一个版本一个 JSON 文件（Elsa 3 格式），旁边的 `.md` 是由 JSON 生成的流程图和步骤表。");
        page.Append("本页和各流程图由 `dotnet run --project src/Jintan.Host -- workflows outline` 生成。\n\n");
        page.Append("注明“法定”的期限由《办法》规定，其余是可以调整的内部期限，从任务派发次日起算，末日计入。\n\n");
        page.Append("| 流程 | 版本 | 条款 | 任务 | 期限（工作日） | 移交 |\n|---|---|---|---|---|---|\n");
        foreach (var (file, outline) in outlines)
        {
            var tasks = outline.Nodes.Where(node => node.IsTask).ToArray();
            var limits = tasks.Where(task => task.Limit.Length > 0).Select(task => $"{task.Title}：{task.Limit}");
            var next = outline.Nodes.Where(node => node.HandsOverTo is not null).Select(node => $"`{node.HandsOverTo}`").Distinct();
            page.Append(OutlineTable.Row(
                $"[{outline.Title}]({file}.md)<br>`{outline.DefinitionId}`", outline.Version, string.Join(' ', outline.Clauses),
                string.Join("<br>", tasks.Select(task => task.Title)), string.Join("<br>", limits), string.Join("<br>", next)));
        }

        return page.ToString();
    }
}
