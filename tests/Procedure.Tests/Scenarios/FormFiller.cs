using System.Text.Json.Nodes;
using Jintan.Activities.Forms;

namespace Procedure.Tests.Scenarios;

/// <summary>Fills in a form from facts: what the facts say stands in its field, everything else is filled in properly.</summary>
internal static class FormFiller
{
    private static readonly string[] Affirmed = ["collective", "verified", "held", "recorded", "selfFound", "factsClear"];

    private static readonly Dictionary<string, JsonNode> Usual = new(StringComparer.Ordinal)
    {
        ["channel"] = "art12.item1", ["person"] = "Y001", ["clause"] = "art7.item1", ["harm"] = "adverse_influence", ["gravity"] = "lesser",
        ["baseRange"] = new JsonArray("M3", "M4"), ["methods"] = new JsonArray("M3"), ["need"] = new JsonArray("M3"), ["text"] = "决定书文本",
        ["expected"] = 7, ["present"] = 6,
    };

    public static JsonObject Fill(Form form, JsonObject facts, DateOnly today)
    {
        var filled = new JsonObject();
        foreach (var field in form.Fields)
        {
            if ((field.OnlyIf is not { } asked || asked.Values.Contains(filled[asked.Name]?.ToString())) && Answer(field, facts, today) is { } answer)
            {
                filled[field.Name] = answer;
            }
        }

        return filled;
    }

    private static JsonNode? Answer(Field field, JsonObject facts, DateOnly today)
    {
        if (field.Name == "elements")
        {
            return facts["elements"] is JsonObject proven
                ? new JsonArray([.. proven.Where(one => one.Value!.GetValue<bool>()).Select(one => (JsonNode)one.Key)])
                : new JsonArray([.. ((ChoicesField)field).Options.Select(one => (JsonNode)one.Value)]);
        }

        var known = field.Fact is { } path ? At(facts, path) : null;
        return field switch
        {
            RowsField rows when known is JsonArray given => new JsonArray([.. given.Select(row => (JsonNode)Row(rows, row!.AsObject(), today))]),
            RowsField rows when field.Required => new JsonArray(Row(rows, [], today)),
            RowsField or FilesField => null,
            _ when known is not null => known.DeepClone(),
            { Required: false } => null,
            _ when Usual.TryGetValue(field.Name, out var usual) => usual.DeepClone(),
            YesNoField => Affirmed.Contains(field.Name),
            DateField => $"{today:yyyy-MM-dd}",
            NumberField number => number.Least,
            ChoiceField choice => choice.Options[0].Value,
            ChoicesField choices => new JsonArray(choices.Options[0].Value),
            _ => "已办",
        };
    }

    private static JsonObject Row(RowsField rows, JsonObject facts, DateOnly today)
    {
        var row = new JsonObject();
        foreach (var column in rows.Columns)
        {
            if (Answer(column, facts, today) is { } answer)
            {
                row[column.Name] = answer;
            }
        }

        return row;
    }

    private static JsonNode? At(JsonObject facts, string path)
    {
        JsonNode? at = facts;
        foreach (var name in path.Split('.'))
        {
            at = (at as JsonObject)?[name];
        }

        return at;
    }
}
