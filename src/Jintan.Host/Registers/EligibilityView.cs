using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Host.Registers;

/// <summary>The answer, and every bar that concerns the act.</summary>
public sealed record EligibilityView(string Person, string Name, Act Act, DateOnly Day, Answer Answer, IReadOnlyList<BarLine> Bars)
{
    public bool Barred => Answer.Refusals.Count > 0;

    /// <summary>The Measures leave it to people (a sanction with rules of its own).</summary>
    public bool LeftToPeople => !Barred && Answer.LeftToPeople.Count > 0;
}

/// <summary>A bar with its decision, clause, first and last barred day (both included); the year for the assessment.</summary>
public sealed record BarLine(string Decision, string Code, string Clause, int? Year, DateOnly? From, DateOnly? Through);
