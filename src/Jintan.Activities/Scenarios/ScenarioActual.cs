using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Scenarios;

/// <summary>The answer of the law in the words of the scenario format.</summary>
internal static class ScenarioActual
{
    /// <summary>The value under a key of <c>expected</c>; false when the format has no such key.</summary>
    internal static bool TryValue(Answer answer, string key, out JsonNode? value)
    {
        value = key switch
        {
            "outcome" => Word<Outcome>(answer.Outcome),
            "scope" => Word(answer.Scope),
            "route" => Word(answer.Route),
            "start_approver" => Word(answer.StartApprover),
            "decision_chain" => Words(answer.DecisionChain ?? []),
            "permitted_methods" => Codes(answer.Permitted),
            "escalation_would_add" => Codes(answer.EscalationWouldAdd),
            "discretion" => Word(answer.Discretion),
            "recurrence" => Recurs(answer.Recurrence),
            "refusals" => List(answer.Refusals.Select(refusal => refusal.Code)),
            "documents" => Words(answer.Documents),
            "restrictions" => new JsonArray([.. answer.Restrictions.Select(Restriction)]),
            "overlay_restrictions" => new JsonArray([.. answer.OverlayRestrictions.Select(Overlay)]),
            "formalities_due" => Day(answer.FormalitiesDue),
            "days_late" => answer.DaysLate,
            "party_review" => Word(answer.PartyReview),
            "case_state" => Word(answer.CaseState),
            "records" => List(answer.Records),
            "human_judgement" => List(answer.LeftToPeople),
            "situation" => answer.Situations.Count == 0 ? null : Situation(answer.Situations[0]),
            "tracks" => Map(answer.Tracks, pair => (pair.Key, Word<Route>(pair.Value))),
            "counts" => Map(answer.Counts, pair => (pair.Key, JsonValue.Create(pair.Value))),
            "effective_bar" => Map(answer.EffectiveBar, pair => (Word<RestrictionCode>(pair.Key)!.ToString(), Day(pair.Value))),
            "period" => answer.Period is { } period ? new JsonObject { ["from"] = Day(period.From), ["through"] = Day(period.Through) } : null,
            "year" => answer.Restrictions.FirstOrDefault(bar => bar.Year is not null)?.Year,
            "through" => Day(LastBarredDay(answer)),
            _ => Unknown,
        };
        return !ReferenceEquals(value, Unknown);
    }

    private static readonly JsonNode Unknown = new JsonObject();

    // A row that asks for the last barred day alone means the latest one of what its step computes.
    private static DateOnly? LastBarredDay(Answer answer) => answer.EffectiveBar is { Count: > 0 } bars ? bars.Values.Max()
        : answer.OverlayRestrictions.Count > 0 ? answer.OverlayRestrictions.Max(bar => bar.Through)
        : answer.Restrictions.Max(bar => bar.Through);

    private static JsonNode? Recurs(Recurrence? recurrence) => recurrence switch
    {
        Recurrence.Yes => JsonValue.Create(true),
        Recurrence.No => JsonValue.Create(false),
        _ => Word(recurrence),
    };

    private static JsonObject Restriction(Restriction bar)
    {
        var line = new JsonObject { ["code"] = Word<RestrictionCode>(bar.Code), ["basis"] = bar.Basis.Id };
        AddGiven(line, "year", bar.Year);
        AddGiven(line, "from", Day(bar.From));
        AddGiven(line, "through", Day(bar.Through));
        AddGiven(line, "eligible_on", Day(bar.EligibleOn));
        return line;
    }

    private static JsonObject Overlay(OverlayRestriction bar) => new()
    {
        ["code"] = Word<RestrictionCode>(bar.Code),
        ["from"] = Day(bar.From),
        ["through"] = Day(bar.Through),
        ["basis"] = bar.Basis,
    };

    private static JsonObject Situation(SituationFound found) => new()
    {
        ["clause"] = found.Clause.Id,
        ["established"] = found.Established,
        ["missing"] = List(found.Missing),
    };

    private static void AddGiven(JsonObject line, string key, JsonNode? value)
    {
        if (value is not null)
        {
            line[key] = value;
        }
    }

    private static JsonNode? Word<T>(T? word)
        where T : struct, Enum => word is { } given ? JsonSerializer.SerializeToNode(given) : null;

    private static JsonArray Words<T>(ValueList<T> words)
        where T : struct, Enum => new([.. words.Select(word => JsonSerializer.SerializeToNode(word))]);

    private static JsonArray? Codes(MethodSet? set) => set is { } methods ? List(methods.Codes) : null;

    private static JsonArray List(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);

    private static JsonValue? Day(DateOnly? day) => day is { } given ? JsonValue.Create(given.ToString("O", CultureInfo.InvariantCulture)) : null;

    private static JsonObject? Map<TKey, TValue>(IReadOnlyDictionary<TKey, TValue>? map, Func<KeyValuePair<TKey, TValue>, (string, JsonNode?)> part)
    {
        if (map is null)
        {
            return null;
        }

        var json = new JsonObject();
        foreach (var pair in map)
        {
            var (key, value) = part(pair);
            json[key] = value;
        }

        return json;
    }
}
