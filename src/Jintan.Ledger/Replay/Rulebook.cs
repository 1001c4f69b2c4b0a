using Jintan.Law;

namespace Jintan.Ledger.Replay;

/// <summary>Asks a recorded question again. The replay names no article: whoever starts it hands in the book.</summary>
/// <param name="asked">The question with its recorded facts.</param>
/// <param name="law">The law to ask under; null: the edition and readings that were pinned.</param>
public delegate RuledAgain AskAgain(RecordedQuestion asked, LawInForce? law);

/// <summary>What the law says when it is asked again.</summary>
/// <param name="Rulings">JSON array of the rulings.</param>
/// <param name="Computed">JSON object of the values computed: route, approver, permitted set, dates.</param>
/// <param name="RuleOf">Rule id behind the ruling of this position; empty where the question itself ruled.</param>
public sealed record RuledAgain(ReadOnlyMemory<byte> Rulings, ReadOnlyMemory<byte> Computed, Func<int, string> RuleOf);
