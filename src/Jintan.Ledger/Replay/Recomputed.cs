namespace Jintan.Ledger.Replay;

/// <summary>One entry's question, asked again: every ruling and every computed value beside what was recorded.</summary>
/// <param name="Question">Name of the question.</param>
/// <param name="Failure">Why it could not be asked again; null when it could.</param>
public sealed record RecomputedEntry(
    string Stream, long Sequence, string Question, string Edition, IReadOnlyList<ComparedPart> Parts, string? Failure)
{
    public bool IsEqual => Failure is null && Parts.All(part => part.IsEqual);
}

/// <summary>One ruling or one computed value: recorded, recomputed.</summary>
/// <param name="Rule">Rule id of a ruling; name of the value, for a computed one.</param>
/// <param name="IsRuling">False for a computed value.</param>
/// <param name="Recorded">JSON; null: nothing was recorded at this place.</param>
/// <param name="Again">JSON; null: nothing came of it.</param>
public sealed record ComparedPart(string Rule, bool IsRuling, string? Recorded, string? Again, bool IsEqual);

/// <summary>Sums of a recomputation.</summary>
public sealed record RecomputeTally(long Entries, long Questions, long Equal, long Different, long Failed);
