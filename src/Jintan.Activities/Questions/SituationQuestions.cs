using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 5 to 8: the situations.</summary>
public static class SituationQuestions
{
    /// <summary>Is the cited situation established?</summary>
    public static Answer IsEstablished(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");
}
