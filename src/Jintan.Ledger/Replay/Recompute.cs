using System.Text.Json;
using Jintan.Law;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Ledger.Replay;

/// <summary>Asks every recorded question again and compares answer by answer. Reads only.</summary>
/// <param name="ask">The law.</param>
public sealed class Recompute(AskAgain ask)
{
    /// <summary>Recomputes one entry in full; null where the entry asks nothing.</summary>
    /// <param name="law">The law to ask a question under; null: as pinned.</param>
    public RecomputedEntry? Entry(string stream, long sequence, string content, Func<RecordedQuestion, LawInForce>? law)
    {
        if (RecordedQuestion.In(content) is not { } asked)
        {
            return null;
        }

        try
        {
            return new(stream, sequence, asked.Rule, asked.Edition, Parts(asked, ask(asked, law?.Invoke(asked))), null);
        }
        catch (Exception unreadable) when (unreadable is JsonException or UnknownRuleException or ArgumentException or UnknownClauseException)
        {
            return new(stream, sequence, asked.Rule, asked.Edition, [], unreadable.Message);
        }
    }

    /// <summary>True when the question is answered as it was recorded; the quick way for many.</summary>
    public bool IsEqual(RecordedQuestion asked, LawInForce? law)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var again = ask(asked, law);
        return Same(asked.Rulings, again.Rulings) && Same(asked.Computed, again.Computed);
    }

    /// <summary>Recomputes all cases in the order of writing, one entry in memory at a time.</summary>
    /// <param name="different">Told of every entry that differs or cannot be asked again.</param>
    /// <param name="progress">Told of the sums every thousand entries.</param>
    public async Task<RecomputeTally> AllAsync(
        LedgerDbContext ledger,
        Func<RecordedQuestion, LawInForce>? law,
        Action<RecomputedEntry> different,
        Action<RecomputeTally>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(different);
        long entries = 0, questions = 0, unequal = 0, failed = 0;
        await foreach (var (stream, sequence, content) in EntryRows.TextsAsync(ledger, cancellation))
        {
            if (++entries % 1000 == 0)
            {
                progress?.Invoke(Tally());
            }

            if (Differs(stream, sequence, content, law, ref questions) is { } found)
            {
                failed += found.Failure is null ? 0 : 1;
                unequal += found.Failure is null ? 1 : 0;
                different(found);
            }
        }

        return Tally();

        RecomputeTally Tally() => new(entries, questions, questions - unequal - failed, unequal, failed);
    }

    private RecomputedEntry? Differs(string stream, long sequence, string content, Func<RecordedQuestion, LawInForce>? law, ref long questions)
    {
        try
        {
            if (RecordedQuestion.In(content) is not { } asked)
            {
                return null;
            }

            questions++;
            if (IsEqual(asked, law?.Invoke(asked)))
            {
                return null;
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or UnknownRuleException or ArgumentException or UnknownClauseException)
        {
            return new(stream, sequence, "", "", [], unreadable.Message);
        }

        return Entry(stream, sequence, content, law);
    }

    // Both are canonical as a rule; what was written before, or otherwise, is compared member by member.
    private static bool Same(ReadOnlyMemory<byte> recorded, ReadOnlyMemory<byte> again)
    {
        if (recorded.Span.SequenceEqual(again.Span))
        {
            return true;
        }

        using var one = JsonDocument.Parse(recorded);
        using var other = JsonDocument.Parse(again);
        return JsonElement.DeepEquals(one.RootElement, other.RootElement);
    }

    private static IReadOnlyList<ComparedPart> Parts(RecordedQuestion asked, RuledAgain again)
    {
        using var recordedRulings = JsonDocument.Parse(asked.Rulings);
        using var rulings = JsonDocument.Parse(again.Rulings);
        using var recordedValues = JsonDocument.Parse(asked.Computed);
        using var values = JsonDocument.Parse(again.Computed);
        var (was, now) = (recordedRulings.RootElement.EnumerateArray().ToArray(), rulings.RootElement.EnumerateArray().ToArray());
        var places = Enumerable.Range(0, Math.Max(was.Length, now.Length));
        var names = recordedValues.RootElement.EnumerateObject().Concat(values.RootElement.EnumerateObject()).Select(value => value.Name).Distinct();
        return
        [
            .. places.Select(i => Part(again.RuleOf(i), true, i < was.Length ? was[i] : null, i < now.Length ? now[i] : null)),
            .. names.Select(name => Part(name, false, Member(recordedValues.RootElement, name), Member(values.RootElement, name))),
        ];
    }

    private static JsonElement? Member(JsonElement values, string name) => values.TryGetProperty(name, out var value) ? value : null;

    private static ComparedPart Part(string rule, bool isRuling, JsonElement? recorded, JsonElement? again) => new(
        rule,
        isRuling,
        recorded?.GetRawText(),
        again?.GetRawText(),
        recorded is { } was && again is { } now && JsonElement.DeepEquals(was, now));
}
