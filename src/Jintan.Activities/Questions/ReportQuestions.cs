using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 20 and 22: reports and interpretation.</summary>
public static class ReportQuestions
{
    /// <summary>What does the report of the half-year of the day of the law say?</summary>
    public static Answer HalfYear(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>What must be done with a major problem?</summary>
    public static Answer MajorProblem(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>What does an official interpretation change?</summary>
    public static Answer Interpretation(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");
}
