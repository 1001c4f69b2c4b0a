namespace Jintan.Host.Cases;

/// <summary>One event of a case, as people read it.</summary>
/// <param name="What">启动审批：批准.</param>
/// <param name="Refused">A step that the law refused.</param>
/// <param name="Check">What became of a question to the law, or of an answer that stands: who handed in the form caused it, nobody decided it. Null where somebody did.</param>
/// <param name="Details">Labels and values that were put on record.</param>
public sealed record TimelineLine(
    long Sequence,
    DateTime At,
    string Office,
    string What,
    IReadOnlyList<string> Clauses,
    bool Refused,
    string? Check,
    IReadOnlyList<(string Label, string Value)> Details);
