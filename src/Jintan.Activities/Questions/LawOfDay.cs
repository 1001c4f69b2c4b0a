using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Questions;

/// <summary>The law under which a question of a day is asked: the day, and what the Office has set until then.</summary>
public static class LawOfDay
{
    public const string Readings = "readings";
    public const string Limits = "limits";
    public const string Calendar = "calendar";
    public const string GuidanceTables = "guidance";
    public const string SuperiorRulesTakePart = "superior";

    private static readonly (string Name, Gravity Gravity)[] Gravities =
        [("minor", Gravity.Minor), ("lesser", Gravity.Lesser), ("serious", Gravity.Serious), ("grave", Gravity.Grave)];

    /// <summary>The law of the burst's own day.</summary>
    public static LawInForce Law(this LedgerTransaction ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Of(ledger.Today, ledger.LawSettings);
    }

    /// <param name="settings">Rows of the register, in any order; those that begin later do not count.</param>
    public static LawInForce Of(DateOnly day, IReadOnlyList<LawSetting> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Count == 0)
        {
            return new(day);
        }

        var begun = settings.Where(row => row.ValidFrom <= day).OrderBy(row => row.ValidFrom).ToArray();
        var inForce = begun.Where(row => row.ValidTo is null || row.ValidTo >= day).ToArray();
        return new(day)
        {
            Readings = ValuesOf(inForce, Readings).Aggregate(ReadingSet.Default, Read),
            Superior = ValuesOf(inForce, SuperiorRulesTakePart).Select(one => Enum.Parse<SuperiorRules>(Text(one.Value, "scope"), ignoreCase: true)).LastOrDefault(SuperiorRules.Confirmed),
            LocalChanges = new(
                // An earlier limit still holds for what began under it.
                ValueList.From(ValuesOf(begun, Limits).Select(Limit)),
                ValueList.From(ValuesOf(inForce, Calendar).Select(Year).Where(year => Math.Abs(year.Year - day.Year) <= 1)),
                ValuesOf(inForce, GuidanceTables).Select(Guidance).LastOrDefault()),
        };
    }

    /// <summary>What is wrong with a row before it is proposed: field and a sentence; null: it can be read.</summary>
    public static (string Field, string Message)? Problem(string kind, JsonObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return kind == Calendar ? ProblemOfDays(value, "holidays", "放假日期") ?? ProblemOfDays(value, "makeUpDays", "调休上班日期") : null;
    }

    private static IEnumerable<(LawSetting Row, JsonObject Value)> ValuesOf(IEnumerable<LawSetting> rows, string kind) => rows
        .Where(row => row.Setting.StartsWith(kind + "/", StringComparison.Ordinal))
        .Select(row => (row, JsonNode.Parse(row.Value)!.AsObject()));

    private static ReadingSet Read(ReadingSet set, (LawSetting Row, JsonObject Value) one) => set.With(
        Enum.Parse<ReadingId>(Text(one.Value, "reading")), Text(one.Value, "choice") == "alternative" ? ReadingChoice.Alternative : ReadingChoice.Default);

    private static PolicyLimit Limit((LawSetting Row, JsonObject Value) one)
    {
        var shipped = PolicyLimits.All.Last(limit => limit.Id == Text(one.Value, "limit"));
        return shipped with { Amount = one.Value["amount"]!.GetValue<int>(), Unit = Unit(Text(one.Value, "unit")), From = one.Row.ValidFrom, Through = one.Row.ValidTo };
    }

    private static LimitUnit Unit(string name) => JsonSerializer.Deserialize<LimitUnit>($"\"{name}\"");

    private static CalendarYear Year((LawSetting Row, JsonObject Value) one) => new(
        one.Value["year"]!.GetValue<int>(), one.Row.SourceDocument, Days(Text(one.Value, "holidays")), Days(Text(one.Value, "makeUpDays")));

    private static GuidanceTable Guidance((LawSetting Row, JsonObject Value) one) => GuidanceTable.Shipped with
    {
        Id = $"{one.Row.ValidFrom:yyyy-MM-dd}",
        From = one.Row.ValidFrom,
        Ranges = ValueList.From(Gravities.Select(line => Range(line.Gravity, Text(one.Value, line.Name)))),
        DamageTakesTheHeavierStep = one.Value["damage"]!.GetValue<bool>(),
        MediaExposureAddsCirculatedCriticism = one.Value["media"]!.GetValue<bool>(),
    };

    private static GuidanceRange Range(Gravity gravity, string methods)
    {
        var ticked = methods.Split(' ').Select(code => new Method(code)).OrderBy(method => method.Kind).ToArray();
        return new(gravity, ticked[0], ticked[^1]);
    }

    private static ValueList<DateOnly> Days(string text) =>
        ValueList.From(Words(text).Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Order());

    private static (string, string)? ProblemOfDays(JsonObject value, string field, string label)
    {
        var wrong = Words(Text(value, field)).FirstOrDefault(day =>
            !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) || read.Year != value["year"]?.GetValue<int>());
        return wrong is null ? null : (field, $"“{label}”中的“{wrong}”不是当年的日期，请写成2027-01-01的样式，以空格或者换行分隔。");
    }

    private static string[] Words(string text) => text.Split([' ', '\n', '\t', '、', '，', ','], StringSplitOptions.RemoveEmptyEntries);

    private static string Text(JsonObject value, string name) => value[name]?.ToString() ?? "";
}
