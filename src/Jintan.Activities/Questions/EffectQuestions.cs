using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 18 and 19: the effects.</summary>
public static class EffectQuestions
{
    /// <summary>Which restrictions follow from the decision?</summary>
    public static Answer WhichRestrictions(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>How long do the restrictions of several decisions last together?</summary>
    public static Answer WhichRestrictionsTogether(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>When must the formalities be complete?</summary>
    public static Answer WhenAreFormalitiesDue(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>May the formalities be closed on the day of the law?</summary>
    public static Answer AreFormalitiesComplete(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>Must the person make a self-criticism before the party?</summary>
    public static Answer IsPartyReviewDue(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>What does a complaint change?</summary>
    public static Answer WhatDoesAComplaintChange(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>Which limits were missed by the day of the law?</summary>
    public static Answer IsAnythingOverdue(CaseFacts facts, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");

    /// <summary>May the person take part in this act on the day of the law?</summary>
    public static Answer May(CaseFacts facts, Act act, LawInForce law) =>
        throw new NotSupportedException("This question is not answered yet.");
}
