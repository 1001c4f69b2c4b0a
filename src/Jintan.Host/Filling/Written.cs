using System.Globalization;
using System.Text.Json.Nodes;
using Jintan.Activities.Forms;

namespace Jintan.Host.Filling;

/// <summary>How values stand in controls, and how they read on paper.</summary>
public static class Written
{
    public const string MoreRowsButton = "_rows";

    public static string Plain(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => node.ToJsonString(),
    };

    public static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>2026-03-05 → 2026年3月5日.</summary>
    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>In words: when a conditional question is asked.</summary>
    public static string Condition(Condition condition, IEnumerable<Field> scope)
    {
        var asked = scope.FirstOrDefault(f => f.Name == condition.Name)
            ?? throw new InvalidOperationException($"A field is asked only if '{condition.Name}' is answered, but the form has no such field.");
        var answers = string.Join("”或“", condition.Values.Select(v => Label(asked, v)));
        return $"“{asked.Label}”为“{answers}”时填写。";
    }

    /// <summary>What a stored value reads as: the option's words, 是 or 否, the date in Chinese.</summary>
    public static string Label(Field field, string value) => field switch
    {
        YesNoField => value == "true" ? "是" : "否",
        ChoiceField choice => choice.Options.FirstOrDefault(o => o.Value == value)?.Label ?? value,
        ChoicesField choices => choices.Options.FirstOrDefault(o => o.Value == value)?.Label ?? value,
        DateField when IsDay(value) => Day(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => value,
    };
}
