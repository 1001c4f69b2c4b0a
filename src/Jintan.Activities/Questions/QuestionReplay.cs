using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jintan.Law;
using Jintan.Ledger.Replay;

namespace Jintan.Activities.Questions;

/// <summary>The book that the replay of a ledger opens: the recorded question, asked again. Writes nothing.</summary>
public static partial class QuestionReplay
{
    private static readonly ConcurrentDictionary<string, string> RuleOfCall = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Rules = Rulebook.All
        .GroupBy(rule => $"{rule.Home.Name}.{rule.Id[(rule.Id.IndexOf('/', StringComparison.Ordinal) + 1)..]}", StringComparer.Ordinal)
        .ToDictionary(rules => rules.Key, rules => rules.First().Id, StringComparer.Ordinal);

    /// <summary>Asks again.</summary>
    /// <param name="law">The law to ask under; null: the edition and the readings that were pinned.</param>
    /// <exception cref="UnknownRuleException">The program does not have that edition, or no such question.</exception>
    public static RuledAgain Ask(RecordedQuestion asked, LawInForce? law)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (law is null && asked.Edition != Edition.Current.Id || !QuestionBook.Has(asked.Rule))
        {
            throw new UnknownRuleException(asked.Rule, new Edition(asked.Edition));
        }

        var facts = JsonSerializer.Deserialize(asked.Facts.Span, LawJson.Default.CaseFacts)
            ?? throw new JsonException("The recorded facts are the JSON literal null.");
        var answer = QuestionBook.Ask(asked.Rule, facts, law ?? Pinned(asked));
        return new(
            Asking.Rulings(answer),
            Asking.Computed(answer),
            i => i < answer.Calls.Count ? RuleOfCall.GetOrAdd(answer.Calls[i], RuleIn) : "");
    }

    /// <summary>The law that the question was asked under: its day, readings and local policy.</summary>
    public static LawInForce Pinned(RecordedQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return new(asked.Day)
        {
            Readings = JsonSerializer.Deserialize(asked.Readings.Span, LawJson.Default.ReadingSet),
            Superior = Enum.Parse<SuperiorRules>(asked.Superior),
            LocalChanges = asked.Policy.IsEmpty ? PolicyChanges.None : JsonSerializer.Deserialize(asked.Policy.Span, LawJson.Default.PolicyChanges)!,
        };
    }

    // "Article02.PersonIsCovered(new(...))" to the id of the rule in the rulebook; a ruling that a question makes itself has none.
    private static string RuleIn(string call) => Call().Match(call) is { Success: true } found
        && Rules.TryGetValue(found.Value, out var id) ? id : "";

    [GeneratedRegex(@"[A-Z]\w+\.\w+(?=\()")]
    private static partial Regex Call();
}
