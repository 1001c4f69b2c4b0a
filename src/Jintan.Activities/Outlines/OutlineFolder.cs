using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jintan.Activities.Outlines;

/// <summary>A folder of definitions, with one outline beside each and an index, <c>README.md</c>.</summary>
public sealed class OutlineFolder
{
    private readonly Dictionary<string, string> _pages = new(StringComparer.Ordinal);

    private OutlineFolder(string folder)
    {
        var outlines = new List<(string File, Outline Outline)>();
        foreach (var path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var outline = Read(path);
            outlines.Add((Path.GetFileNameWithoutExtension(path), outline));
            _pages[Path.ChangeExtension(path, ".md")] = outline.ToMarkdown();
        }

        Outlines = [.. outlines.Select(one => one.Outline)];
        _pages[Path.Combine(folder, "README.md")] = OutlineIndex.ToMarkdown(outlines);
    }

    /// <summary>One outline a definition, by file name.</summary>
    public IReadOnlyList<Outline> Outlines { get; }

    /// <summary>Pages that are missing or do not say what the definitions say.</summary>
    public IReadOnlyList<string> Stale => [.. _pages.Where(page => !File.Exists(page.Key) || File.ReadAllText(page.Key) != page.Value).Select(page => page.Key)];

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FormatException">A file is not a workflow definition, or cites an unknown clause.</exception>
    public static OutlineFolder Open(string folder) => new(folder);

    /// <summary>Writes the stale pages and returns them.</summary>
    public IReadOnlyList<string> Redraw()
    {
        var stale = Stale;
        foreach (var page in stale)
        {
            File.WriteAllText(page, _pages[page]);
        }

        return stale;
    }

    private static Outline Read(string path)
    {
        try
        {
            return new(JsonNode.Parse(File.ReadAllText(path)) as JsonObject
                ?? throw new FormatException($"{path}：流程定义应是一个 JSON 对象。请从设计器重新导出。"));
        }
        catch (JsonException error)
        {
            throw new FormatException($"{path}：不是有效的 JSON。请改正该处：{error.Message}", error);
        }
    }
}
