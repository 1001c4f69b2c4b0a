using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on article 13: approval of the start.</summary>
public static class StartQuestions
{
    /// <summary>May the investigation start on this approval?</summary>
    public static Answer MayBeApproved(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>May the case be assigned after approval?</summary>
    public static Answer MayBeAssigned(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>May the approval task be handed over?</summary>
    public static Answer MayBeDelegated(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>May the start request be withdrawn?</summary>
    public static Answer MayBeWithdrawn(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");
}
