using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;

namespace Jintan.Host.Audit.Cases;

/// <summary>The facts of a person's case as lines: path and value.</summary>
public static class FactLines
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Folds the next entry into the file.</summary>
    /// <returns>What became known by it.</returns>
    public static IReadOnlyList<FactChange> Take(CaseFile file, EntryContent entry)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(entry);
        var learned = entry.Learned ?? [];
        var before = Of(file, entry.Person, learned);
        file.Take(entry);
        return Changes(before, Of(file, entry.Person, learned));
    }

    /// <summary>What the file says where something is being learned; nothing else can change.</summary>
    /// <param name="person">Null: of all persons of the case, each under the own number where there are several.</param>
    public static IReadOnlyDictionary<string, string> Of(CaseFile file, string? person, JsonObject learned)
    {
        ArgumentNullException.ThrowIfNull(file);
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in person is null ? file.Persons : file.Persons.Where(one => one == person))
        {
            Collect(file.FactsOf(one).Where(fact => learned.ContainsKey(fact.Key)), person is null && file.Persons.Count > 1 ? $"{one}." : "", lines);
        }

        return lines;
    }

    /// <param name="form">The form that was filled in, where what is shown holds one.</param>
    public static SortedDictionary<string, string> Of(JsonObject facts, Form? form = null)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Collect(facts, "", lines, form);
        return lines;
    }

    /// <summary>One value on one line: what it is made of one after the other, each with its name.</summary>
    /// <param name="name">Its name in the entry, which says what its codes mean.</param>
    public static string Line(string name, JsonNode? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name is "restrictions" or "overlay_restrictions" && value is JsonArray { Count: > 0 } bars)
        {
            return string.Join('、', bars.Select(bar => AnswerWords.Restriction(bar!.AsObject())));
        }

        var lines = Of(new JsonObject { [name] = value?.DeepClone() });
        return lines.Count == 0 ? "无"
            : lines.TryGetValue(name, out var whole) ? whole
            : string.Join('；', lines.Select(line => $"{FactNames.Of(line.Key[(name.Length + 1)..])}：{line.Value}"));
    }

    private static IReadOnlyList<FactChange> Changes(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
    [
        .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(path => new FactChange(path, before.GetValueOrDefault(path), after.GetValueOrDefault(path)))
            .Where(change => change.Before != change.After),
    ];

    /// <summary>JSON as people read it: Chinese stays Chinese.</summary>
    public static string Text(JsonNode? node) => node switch
    {
        null => "—",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value when value.TryGetValue<bool>(out var yes) => yes ? "是" : "否",
        _ => node.ToJsonString(Readable),
    };

    private static void Collect(IEnumerable<KeyValuePair<string, JsonNode?>> facts, string prefix, SortedDictionary<string, string> lines, Form? form = null)
    {
        foreach (var (name, value) in facts)
        {
            switch (value)
            {
                case JsonObject inner:
                    Collect(inner, $"{prefix}{name}.", lines, form);
                    break;
                case JsonArray list when list.OfType<JsonObject>().Any():
                    Collect(list.Select((one, place) => KeyValuePair.Create($"{place + 1}", one)), $"{prefix}{name}.", lines, form);
                    break;
                case JsonArray list:
                    lines[prefix + name] = list.Count == 0 ? "无" : string.Join('、', list.Select(one => FactWords.Of(prefix + name, Text(one), form)));
                    break;
                default:
                    lines[prefix + name] = FactWords.Of(prefix + name, Text(value), form);
                    break;
            }
        }
    }
}
