using System.Text.Json.Nodes;
using Jintan.Activities.Outlines;
using Jintan.Host.Cases;
using Jintan.Host.Look;

namespace Jintan.Host.Audit.Drawing;

/// <summary>A definition as it lies on the designer's canvas, with the path that a case has walked.</summary>
/// <param name="Title">What a screen reader says instead of the picture.</param>
public sealed record FlowDrawing(
    string Name, string Title, double Left, double Top, double Width, double Height, IReadOnlyList<DrawnStep> Steps, IReadOnlyList<DrawnLine> Lines)
{
    private const double Margin = 24;

    public static FlowDrawing Of(JsonObject definition, WalkedFlow walked)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(walked);
        var titles = new Outline(definition).Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var root = definition["root"]!.AsObject();
        var steps = Objects(root["activities"])
            .Select((json, i) => Step(json, i, titles[json["id"]!.ToString()], walked)).ToArray();
        var byId = steps.ToDictionary(step => step.Id, StringComparer.Ordinal);
        var lines = Objects(root["connections"]).Select(json => Line(json, byId, titles, walked)).ToArray();
        var (left, top) = (steps.Min(s => s.X) - Margin, steps.Min(s => s.Y) - Margin);
        return new(
            ProcedureNames.Of(walked.Definition),
            Spoken(walked, byId),
            left,
            top,
            steps.Max(s => s.X + s.Width) + Margin - left,
            steps.Max(s => s.Y + s.Height) + Margin - top,
            steps,
            lines);
    }

    private static string Spoken(WalkedFlow walked, Dictionary<string, DrawnStep> steps)
    {
        var path = string.Join("、", walked.Steps.Where(steps.ContainsKey).Select(id => steps[id].Title));
        var waits = string.Join("、", walked.Current.Where(steps.ContainsKey).Select(id => steps[id].Title));
        return $"{ProcedureNames.Of(walked.Definition)}第{walked.Version}版流程图。已走过：{(path.Length == 0 ? "无" : path)}。当前等待：{(waits.Length == 0 ? "无" : waits)}。";
    }

    private static DrawnStep Step(JsonObject json, int index, OutlineNode outline, WalkedFlow walked)
    {
        var designer = json["metadata"]?["designer"];
        // A step that was never placed stands in a row of its own below the others.
        return new(
            outline.Id,
            outline.Title,
            Number(designer?["position"]?["x"]) ?? index * 240,
            Number(designer?["position"]?["y"]) ?? 600,
            Number(designer?["size"]?["width"]) is { } width and > 0 ? width : 200,
            Number(designer?["size"]?["height"]) is { } height and > 0 ? height : 60,
            outline.IsTask,
            walked.Visits.GetValueOrDefault(outline.Id),
            walked.Current.Contains(outline.Id));
    }

    private static DrawnLine Line(
        JsonObject json, Dictionary<string, DrawnStep> steps, Dictionary<string, OutlineNode> outlines, WalkedFlow walked)
    {
        var (source, port, target) = (json["source"]!["activity"]!.ToString(), json["source"]!["port"]?.ToString() ?? "Done", json["target"]!["activity"]!.ToString());
        var label = port == "Done" ? "" : outlines[source].Form?.Choices.FirstOrDefault(choice => choice.Value == port)?.Label ?? OutcomeNames.Of(port);
        var isWalked = walked.Taken.Contains((source, port)) && walked.Visits.ContainsKey(target);
        return DrawnLine.Between(steps[source], steps[target], label, isWalked);
    }

    private static double? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => list is JsonArray items ? items.OfType<JsonObject>() : [];
}

/// <param name="Visits">How often the step was begun; 0: not reached.</param>
public sealed record DrawnStep(
    string Id, string Title, double X, double Y, double Width, double Height, bool IsTask, int Visits, bool IsCurrent)
{
    /// <summary>The title on at most two lines.</summary>
    public IReadOnlyList<string> TitleLines => Title.Length <= 11 ? [Title] : [Title[..11], Title.Length <= 21 ? Title[11..] : Title[11..20] + "…"];
}

/// <param name="Path">The curve, in the words of SVG.</param>
public sealed record DrawnLine(string Path, string Label, double LabelX, double LabelY, bool IsWalked)
{
    public static DrawnLine Between(DrawnStep from, DrawnStep to, string label, bool isWalked)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var forward = to.X >= from.X + from.Width - 1;
        var (x1, y1) = forward ? (from.X + from.Width, from.Y + from.Height / 2) : (from.X + from.Width / 2, from.Y + from.Height);
        var (x2, y2) = forward ? (to.X, to.Y + to.Height / 2) : (to.X + to.Width / 2, to.Y > from.Y ? to.Y : to.Y + to.Height);
        var bend = forward ? Math.Max(24, (x2 - x1) / 2) : 40;
        var curve = forward
            ? FormattableString.Invariant($"M{x1:0},{y1:0} C{x1 + bend:0},{y1:0} {x2 - bend:0},{y2:0} {x2:0},{y2:0}")
            : FormattableString.Invariant($"M{x1:0},{y1:0} C{x1:0},{y1 + bend:0} {x2:0},{(to.Y > from.Y ? y2 - bend : y2 + bend):0} {x2:0},{y2:0}");
        return new(curve, label, (x1 + x2) / 2, (y1 + y2) / 2 - 6, isWalked);
    }
}
