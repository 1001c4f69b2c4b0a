using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 12 to 16: the route.</summary>
public static class RouteQuestions
{
    /// <summary>Which route, approver and decision chain does the case take?</summary>
    public static Answer WhichRoute(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>May the unit use the simplified procedure?</summary>
    public static Answer MayBeSimplified(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>May the simplified case be passed to the Office?</summary>
    public static Answer MayBeEscalated(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");
}
