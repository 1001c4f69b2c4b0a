using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 15 to 17: the decision.</summary>
public static class DecisionQuestions
{
    /// <summary>What follows from the answer of the Office or the Standing Committee?</summary>
    public static Answer IsConsented(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>May this decision be made?</summary>
    public static Answer MayBeDecided(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>May the decision be announced, and what must be on record?</summary>
    public static Answer MayBeAnnounced(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");
}
