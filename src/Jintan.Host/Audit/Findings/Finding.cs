using Jintan.Ledger.Entries;

namespace Jintan.Host.Audit.Findings;

/// <summary>What an auditor has found, and what came of it.</summary>
/// <param name="Id">Place in the chain of findings: how answers refer to it.</param>
/// <param name="Entry">Entry of the case that it is about; null: the case as a whole.</param>
/// <param name="Unit">Organisation that must answer.</param>
/// <param name="AnswerBy">Last day for the answer, that day included.</param>
public sealed record Finding(
    long Id, string CaseNumber, long? Entry, string Text, string Unit, DateOnly AnswerBy, DateTime At, string By, FindingAnswer? Answer)
{
    public bool IsLate(DateOnly today) => Answer is null ? today > AnswerBy : LegalDate.Of(Answer.At) > AnswerBy;
}

public sealed record FindingAnswer(string Text, DateTime At, string By);
