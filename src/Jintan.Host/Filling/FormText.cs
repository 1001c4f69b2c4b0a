using System.Text.Json.Nodes;
using Jintan.Activities.Forms;

namespace Jintan.Host.Filling;

/// <summary>A filled-in form as labels and values: for the record, for print.</summary>
public static class FormText
{
    public static IEnumerable<(string Label, string Value)> Of(Form form, JsonObject value) =>
        form.Fields.SelectMany(field => Of(field, value[field.Name], field.Label));

    private static IEnumerable<(string Label, string Value)> Of(Field field, JsonNode? value, string label) => (field, value) switch
    {
        (_, null) => [],
        (RowsField rows, JsonArray list) => list.OfType<JsonObject>().SelectMany((row, i) =>
            rows.Columns.SelectMany(column => Of(column, row[column.Name], $"{label} {i + 1} · {column.Label}"))),
        (FilesField, JsonArray files) => files.Count == 0 ? [] : [(label, $"{files.Count}份")],
        (_, JsonArray several) => [(label, string.Join("、", several.Select(one => Written.Label(field, Written.Plain(one)))))],
        _ => [(label, Written.Label(field, Written.Plain(value)))],
    };
}
