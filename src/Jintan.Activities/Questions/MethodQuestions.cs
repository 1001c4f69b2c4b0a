using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 9 to 11: the methods.</summary>
public static class MethodQuestions
{
    /// <summary>Which methods does the law permit?</summary>
    public static Answer WhatIsPermitted(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>May this proposal go to the person and the deciding bodies?</summary>
    public static Answer MayBeProposed(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");
}
