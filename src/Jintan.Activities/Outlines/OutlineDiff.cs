namespace Jintan.Activities.Outlines;

/// <summary>What a new version of a procedure changes, in the words of people who know the law and not the file.</summary>
public static class OutlineDiff
{
    /// <summary>A change, and whether a reviewer must look twice: a step or a way is gone.</summary>
    public sealed record Change(bool TakesAway, string Text);

    /// <param name="before">The version in force; null for a new procedure.</param>
    public static IReadOnlyList<Change> Between(Outline? before, Outline after)
    {
        ArgumentNullException.ThrowIfNull(after);
        if (before is null)
        {
            return [new(false, $"新流程，共 {after.Nodes.Count} 个步骤。")];
        }

        var (old, now) = (ById(before), ById(after));
        return
        [
            .. before.Title == after.Title ? [] : (Change[])[new(false, $"流程名称由“{before.Title}”改为“{after.Title}”。")],
            .. Settings("流程", "Elsa.Workflow", before.Settings, after.Settings, text => text),
            .. before.Nodes.Where(node => !now.ContainsKey(node.Id)).Select(node => new Change(true, $"取消步骤{Name(node)}{Ground(node)}。")),
            .. after.Nodes.Where(node => !old.ContainsKey(node.Id)).Select(node => new Change(false, $"新增步骤{Name(node)}{Ground(node)}。")),
            .. after.Nodes.Where(node => old.ContainsKey(node.Id)).SelectMany(node => Changed(old[node.Id], node)),
            .. Ways(before, after, old, now),
        ];
    }

    private static IEnumerable<Change> Changed(OutlineNode old, OutlineNode now)
    {
        var name = Name(now);
        if (old.Type != now.Type)
        {
            yield return new(true, $"步骤{name}换成了另一种活动：{old.Type} 改为 {now.Type}。");
        }

        if (old.Title != now.Title)
        {
            yield return new(false, $"步骤“{old.Title}”更名为“{now.Title}”。");
        }

        if (old.FormId != now.FormId)
        {
            yield return new(true, $"步骤{name}的表单由“{old.Form?.Title ?? old.FormId ?? "无"}”改为“{now.Form?.Title ?? now.FormId ?? "无"}”。");
        }

        if (old.PolicyDays != now.PolicyDays)
        {
            yield return new(false, $"步骤{name}的内部期限由{Days(old)}改为{Days(now)}（本地规定）。");
        }

        if (old.HandsOverTo != now.HandsOverTo)
        {
            yield return new(true, $"步骤{name}由移交 {old.HandsOverTo ?? "无"} 改为移交 {now.HandsOverTo ?? "无"}。");
        }

        foreach (var change in Settings($"步骤{name}", now.Type, old.Settings, now.Settings, text => string.Join('、', text.Split('、').Select(now.LabelOf))))
        {
            yield return change;
        }

        foreach (var clause in old.Clauses.Except(now.Clauses))
        {
            yield return new(true, $"步骤{name}不再以{clause.Citation}（{clause}）为依据。");
        }

        foreach (var clause in now.Clauses.Except(old.Clauses))
        {
            yield return new(false, $"步骤{name}增加依据{clause.Citation}（{clause}）。");
        }
    }

    private static IEnumerable<Change> Settings(
        string of, string type, IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> now, Func<string, string> word) =>
        from setting in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
        let was = old.GetValueOrDefault(setting, "")
        let isNow = now.GetValueOrDefault(setting, "")
        where was != isNow
        // A description carries nothing out; whatever else changes here can change what a case does.
        select new Change(
            setting is not ("description" or "name"),
            $"{of}的“{OutlineSettings.NameOf(type, setting)}”由“{(was.Length == 0 ? "无" : word(was))}”改为“{(isNow.Length == 0 ? "无" : word(isNow))}”。");

    private static IEnumerable<Change> Ways(
        Outline before, Outline after, Dictionary<string, OutlineNode> old, Dictionary<string, OutlineNode> now)
    {
        foreach (var (gone, source) in Missing(before, after, old))
        {
            yield return new(true, $"{Name(source)}{Outcome(source, gone.Port)}之后不再转{NameOf(old, gone.Target)}。");
        }

        foreach (var (added, source) in Missing(after, before, now))
        {
            yield return new(false, $"{Name(source)}{Outcome(source, added.Port)}之后转{NameOf(now, added.Target)}。");
        }
    }

    private static IEnumerable<(OutlineConnection Way, OutlineNode Source)> Missing(Outline here, Outline there, Dictionary<string, OutlineNode> nodes) =>
        here.Connections.Except(there.Connections).Where(way => nodes.ContainsKey(way.Source)).Select(way => (way, nodes[way.Source]));

    // Ids are unique in a flowchart; procedures have one. Of two with one id the first is compared, the loader reports the other.
    private static Dictionary<string, OutlineNode> ById(Outline outline) => outline.Nodes.GroupBy(node => node.Id).ToDictionary(nodes => nodes.Key, nodes => nodes.First());

    private static string Name(OutlineNode node) => $"“{node.Title}”";

    private static string NameOf(Dictionary<string, OutlineNode> nodes, string id) => nodes.TryGetValue(id, out var node) ? Name(node) : $"“{id}”";

    private static string Outcome(OutlineNode node, string port) => port == "Done" ? "办结" : $"选择“{node.LabelOf(port)}”";

    private static string Days(OutlineNode node) => node.PolicyDays is { } days ? $"{days}个工作日" : "不设";

    private static string Ground(OutlineNode node) =>
        node.Clauses.Count == 0 ? "" : $"（依据{string.Join("、", node.Clauses.Select(clause => clause.Citation))}）";
}
