using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on article 14: the investigation.</summary>
public static class InvestigationQuestions
{
    /// <summary>May the investigation be recorded as done?</summary>
    public static Answer MayBeRecorded(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>May suspected illegality be transferred?</summary>
    public static Answer MayBeTransferred(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>May the case be closed without accountability?</summary>
    public static Answer MayBeClosed(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");
}
