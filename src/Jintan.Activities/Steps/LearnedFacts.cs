using System.Text.Json.Nodes;
using Jintan.Activities.Forms;

namespace Jintan.Activities.Steps;

/// <summary>What a submitted form makes known, in the shape of the case facts.</summary>
internal static class LearnedFacts
{
    /// <param name="known">The case until now.</param>
    public static JsonObject From(Form form, JsonObject value, JsonObject known)
    {
        var learned = From(form, value);
        foreach (var field in form.Fields.Where(field => field.IsClearedWhenEmpty && value[field.Name] is null && Known(known, field.Fact!)))
        {
            Put(learned, field.Fact!.Split('.'), null);
        }

        return learned;
    }

    public static JsonObject From(Form form, JsonObject value)
    {
        var learned = new JsonObject();
        foreach (var field in form.Fields)
        {
            if (field.Fact is { } path && value[field.Name] is { } answer)
            {
                Put(learned, path.Split('.'), FactOf(field, answer));
            }
        }

        return learned;
    }

    private static bool Known(JsonNode known, string path) =>
        path.Split('.').Aggregate((JsonNode?)known, (at, name) => (at as JsonObject)?[name]) is not null;

    private static void Put(JsonObject into, ReadOnlySpan<string> path, JsonNode? fact)
    {
        if (path.Length == 1)
        {
            into[path[0]] = fact;
            return;
        }

        if (into[path[0]] is not JsonObject inner)
        {
            into[path[0]] = inner = [];
        }

        Put(inner, path[1..], fact);
    }

    /// <summary>A column with a fact name becomes a member of the row's fact; the others stay in the record of the form.</summary>
    private static JsonNode? FactOf(Field field, JsonNode answer)
    {
        if (field is not RowsField rows)
        {
            return answer.DeepClone();
        }

        var facts = new JsonArray();
        foreach (var row in answer.AsArray())
        {
            var fact = new JsonObject { [rows.NumberFact ?? "number"] = facts.Count + 1 };
            foreach (var column in rows.Columns)
            {
                if (column.Fact is { } name && row![column.Name] is { } cell)
                {
                    fact[name] = cell.DeepClone();
                }
            }

            facts.Add(fact);
        }

        return facts;
    }
}
