using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jintan.Activities.Forms;

/// <summary>Reads what was posted or sent into the typed object of a form, strictly: an unknown name or a wrong value is a problem, never dropped.</summary>
public sealed partial class FormReading
{
    /// <summary>More rows than any form has; a longer index is an attack, not a statement.</summary>
    private const int MostRows = 1000;

    private readonly List<FormProblem> problems = [];

    private readonly DateOnly today;

    private FormReading(JsonObject value, DateOnly today)
    {
        Value = value;
        this.today = today;
    }

    /// <summary>The submitted object as far as it could be read.</summary>
    public JsonObject Value { get; }

    public IReadOnlyList<FormProblem> Problems => problems;

    /// <param name="complete">False for a draft: required fields may be empty.</param>
    public static FormReading Read(Form form, JsonObject submitted, DateOnly today, bool complete)
    {
        ArgumentNullException.ThrowIfNull(form);
        var reading = new FormReading([], today);
        reading.ReadFields([.. form.Fields], form.LeftOut, submitted, reading.Value, "", complete);
        return reading;
    }

    /// <summary>Turns names and values of a posted form into an object; <c>points.0.reason</c> becomes a row.</summary>
    public static JsonObject FromPost(Form form, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> posted)
    {
        ArgumentNullException.ThrowIfNull(form);
        var values = posted.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        return FieldsFromPost(form.Fields, values, "");
    }

    private static JsonObject FieldsFromPost(
        IEnumerable<Field> fields, Dictionary<string, IReadOnlyList<string>> posted, string prefix)
    {
        var result = new JsonObject();
        foreach (var field in fields)
        {
            var name = prefix + field.Name;
            if (field is RowsField rows)
            {
                result[field.Name] = RowsFromPost(rows, posted, name + ".");
            }
            else if (posted.TryGetValue(name, out var given))
            {
                result[field.Name] = field is ChoicesField or FilesField
                    ? new JsonArray([.. given.Where(v => v.Length > 0).Select(v => (JsonNode)v)])
                    : given.Count == 0 ? "" : given[^1];
            }
        }

        return result;
    }

    private static JsonArray RowsFromPost(RowsField rows, Dictionary<string, IReadOnlyList<string>> posted, string prefix)
    {
        var indexes = posted.Keys
            .Where(k => k.StartsWith(prefix, StringComparison.Ordinal))
            .Select(k => k[prefix.Length..].Split('.')[0])
            .Where(i => int.TryParse(i, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < MostRows)
            .Distinct()
            .OrderBy(i => int.Parse(i, CultureInfo.InvariantCulture));
        var filled = indexes
            .Select(i => FieldsFromPost(rows.Columns, posted, prefix + i + "."))
            .Where(row => row.Any(cell => cell.Value is JsonValue v && v.GetValue<string>().Length > 0));
        return new JsonArray([.. filled]);
    }

    private void ReadFields(
        IReadOnlyList<Field> fields, IReadOnlyList<Field> leftOut, JsonObject from, JsonObject to, string prefix, bool complete)
    {
        foreach (var (name, given) in from.Where(typed => !fields.Any(f => f.Name == typed.Key)))
        {
            var unasked = leftOut.FirstOrDefault(f => f.Name == name);
            if (unasked is null || !IsEmpty(given))
            {
                Complain(prefix + name, unasked is null
                    ? $"表单中没有“{name}”这一项。"
                    : $"按所认定的情形和人员类别，本案不填“{unasked.Label}”，已填的内容不会采用；确认无误的，请再次提交。");
            }
        }

        foreach (var field in fields)
        {
            ReadField(field, from, to, prefix, complete);
        }

        foreach (var later in fields.OfType<DateField>().Where(f => f.NotBefore is not null))
        {
            var earlier = fields.Single(f => f.Name == later.NotBefore);
            if (Day(to[later.Name]) < Day(to[earlier.Name]))
            {
                Complain(prefix + later.Name, $"“{later.Label}”不能早于“{earlier.Label}”（{Plain(to[earlier.Name])}）。");
            }
        }
    }

    private void ReadField(Field field, JsonObject from, JsonObject to, string prefix, bool complete)
    {
        var name = prefix + field.Name;
        var given = from[field.Name];
        var asked = field.OnlyIf is not { } condition || condition.Values.Contains(Plain(to[condition.Name]));
        if (IsEmpty(given))
        {
            if (complete && asked && field.Required)
            {
                Complain(name, $"请填写“{field.Label}”。");
            }

            return;
        }

        if (!asked)
        {
            return;
        }

        if (field is RowsField rows)
        {
            to[field.Name] = ReadRows(rows, given, name, complete);
            return;
        }

        var value = ReadValue(field, given!, out var problem);
        if (problem is not null)
        {
            Complain(name, problem);
        }

        to[field.Name] = value;
    }

    private JsonArray ReadRows(RowsField rows, JsonNode? given, string name, bool complete)
    {
        var result = new JsonArray();
        if (given is not JsonArray list || list.Count > rows.Most)
        {
            Complain(name, $"“{rows.Label}”应当是列表，最多{rows.Most}条。");
            return result;
        }

        for (var i = 0; i < list.Count; i++)
        {
            var row = new JsonObject();
            if (list[i] is JsonObject cells)
            {
                ReadFields(rows.Columns, [], cells, row, $"{name}.{i}.", complete);
            }
            else
            {
                Complain($"{name}.{i}", $"“{rows.Label}”第{i + 1}条格式不对。");
            }

            result.Add(row);
        }

        return result;
    }

    /// <summary>The typed value, or the value as given with a problem: what was typed is always kept.</summary>
    private JsonNode? ReadValue(Field field, JsonNode given, out string? problem)
    {
        problem = null;
        switch (field)
        {
            case TextField text:
                var words = Plain(given)?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
                problem = words is null ? $"“{field.Label}”应当是文字。"
                    : words.Length > text.MaxLength ? $"“{field.Label}”最多{text.MaxLength}字，现有{words.Length}字。"
                    : words.Any(c => char.IsControl(c) && c != '\n' && c != '\t') ? $"“{field.Label}”含有不能保存的控制字符。"
                    : Markup().Match(words) is { Success: true } markup ? $"“{field.Label}”含有网页标记或者脚本（{markup.Value}），请改写为普通文字。"
                    : null;
                return words;
            case DateField date:
                var day = Day(given);
                problem = day is null ? $"“{field.Label}”应当是日期，例如2026-03-05。"
                    : day > today && !date.MayLieAhead ? $"“{field.Label}”不能晚于今天（{today:yyyy-MM-dd}）。"
                    : null;
                return given.DeepClone();
            case NumberField number:
                var isNumber = int.TryParse(Plain(given), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n);
                problem = isNumber && n >= number.Least && n <= number.Most
                    ? null : $"“{field.Label}”应当是{number.Least}到{number.Most}之间的整数。";
                return problem is null ? n : given.DeepClone();
            case YesNoField:
                var isAnswer = bool.TryParse(Plain(given), out var yes);
                problem = isAnswer ? null : $"“{field.Label}”请选择“是”或“否”。";
                return isAnswer ? yes : given.DeepClone();
            case ChoiceField choice:
                problem = choice.Options.Any(o => o.Value == Plain(given)) ? null : $"“{field.Label}”没有这个选项。";
                return given.DeepClone();
            case ChoicesField choices:
                problem = given is JsonArray all && all.All(v => choices.Options.Any(o => o.Value == Plain(v)))
                    ? null : $"“{field.Label}”含有没有的选项。";
                return given.DeepClone();
            case FilesField:
                problem = given is JsonArray files && files.All(f => Plain(f) is { Length: 64 } hash && hash.All(char.IsAsciiHexDigitLower))
                    ? null : $"“{field.Label}”的附件无法识别，请重新上传。";
                return given.DeepClone();
            default:
                throw new NotSupportedException($"Field type {field.GetType().Name} has no reader.");
        }
    }

    // Pages show text as text whatever it is; but nobody's complaint is a tag, and a paper made elsewhere may not be as careful.
    [GeneratedRegex("<[A-Za-z/!][^<>]{0,20}")]
    private static partial Regex Markup();

    private static DateOnly? Day(JsonNode? node) =>
        DateOnly.TryParseExact(Plain(node), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool IsEmpty(JsonNode? node) =>
        node is null or JsonArray { Count: 0 } || (node is JsonValue && Plain(node) is { } text && string.IsNullOrWhiteSpace(text));

    private static string? Plain(JsonNode? node) => node is not JsonValue value ? null
        : value.TryGetValue<string>(out var text) ? text
        : value.ToJsonString();

    private void Complain(string field, string message) => problems.Add(new FormProblem(field, message));
}
