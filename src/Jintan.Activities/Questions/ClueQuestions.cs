using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 2, 3 and 12: the clue.</summary>
public static class ClueQuestions
{
    /// <summary>May the clue be registered as a case of these Measures?</summary>
    public static Answer MayBeRegistered(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>May the clue be accepted, after the collective study?</summary>
    public static Answer MayBeAccepted(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");
}
