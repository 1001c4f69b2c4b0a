using System.Collections.Frozen;

namespace Jintan.Law;

/// <summary>Which documents a step yields: the whole file of a decision, or the papers of one step.</summary>
public static class Dossier
{
    /// <summary>Papers of acceptance.</summary>
    public static ValueList<Document> OfAcceptance { get; } = [Document.ClueRegister, Document.StudyMinutes, Document.AcceptanceForm];

    /// <summary>Papers of a clue that is not accepted.</summary>
    public static ValueList<Document> OfRejection { get; } = [Document.StudyMinutes, Document.RejectionNotice];

    /// <summary>Papers of an investigation.</summary>
    public static ValueList<Document> OfInvestigation { get; } =
        [Document.InvestigationPlan, Document.InterviewRecord, Document.InvestigationReport];

    /// <summary>Papers of a transfer.</summary>
    public static ValueList<Document> OfTransfer { get; } = [Document.TransferLetter, Document.TransferList, Document.TransferReceipt];

    /// <summary>Papers of the self-criticism.</summary>
    public static ValueList<Document> OfPartyReview { get; } =
        [Document.SelfCriticism, Document.MeetingRecord, Document.ReviewReport];

    /// <summary>Papers of the formalities.</summary>
    public static ValueList<Document> OfFormalities { get; } = [Document.ExecutionReport, Document.ArchiveList];

    /// <summary>Papers of a revoked decision.</summary>
    public static ValueList<Document> OfRevocation { get; } = [Document.ReviewDecision, Document.ReputationNotice];

    private static readonly ValueList<Document> UntilStart = OfAcceptance.With([Document.StartApprovalForm]);

    private static readonly ValueList<Document> OfJointConsent = [Document.JointProposal, Document.StandingCommitteeMinutes];

    private static readonly ValueList<Document> OfUnitStudy = [Document.LeadingBodyMinutes];

    private static readonly ValueList<Document> OfOfficeConsent =
        [Document.LeadingBodyMinutes, Document.RequestToOffice, Document.OfficeReply];

    private static readonly ValueList<Document> OfHearing =
        [Document.ProposalNotice, Document.DefenceRecord, Document.AdoptionStatement];

    private static readonly MethodSet WithPapersOfTheirOwn =
        MethodSet.Empty.With(MethodKind.CirculatedCriticism).With(MethodKind.Admonition);

    // Each whole file is put together once: sixteen papers and more for every decision would be most of what it costs.
    private static readonly FrozenDictionary<(Route, MethodSet), ValueList<Document>> WholeFiles =
        (from route in Enum.GetValues<Route>()
         from kinds in new[]
         {
             MethodSet.Empty, MethodSet.Empty.With(MethodKind.CirculatedCriticism), MethodSet.Empty.With(MethodKind.Admonition),
             WithPapersOfTheirOwn,
         }
         select KeyValuePair.Create((route, kinds), WholeFile(route, kinds))).ToFrozenDictionary();

    /// <summary>
    /// Papers of a decision. Hired staff receive the papers of labour law. Where the defence is answered point by point, the decision
    /// rests on the record, the answer and the decision itself; otherwise the whole file from the clue to the archive is listed.
    /// </summary>
    public static ValueList<Document> OfDecision(Route route, ValueList<Method> methods, bool defenceAnsweredByPoint)
    {
        var kinds = MethodSet.Of(methods);
        if (kinds.Has(MethodKind.Dismissal))
        {
            return [Document.TerminationNotice];
        }

        if (kinds.Has(MethodKind.ByContract))
        {
            return [Document.HandlingDecision, Document.ContractExcerpt];
        }

        if (defenceAnsweredByPoint)
        {
            return [Document.DefenceRecord, Document.AdoptionStatement, Document.Decision];
        }

        return WholeFiles[(route, kinds.And(WithPapersOfTheirOwn))];
    }

    /// <summary>
    /// Papers of a case closed without accountability: what carries the finding (the answer to the defence, once there is one, else the
    /// report), the explanation, and a public clarification after media exposure (gap G31).
    /// </summary>
    public static ValueList<Document> OfClosing(bool defenceAnsweredByPoint, Channel? channel)
    {
        ValueList<Document> papers =
            [defenceAnsweredByPoint ? Document.AdoptionStatement : Document.InvestigationReport, Document.ExplanationLetter];
        return channel == Channel.Media ? papers.With([Document.PublicClarification]) : papers;
    }

    private static ValueList<Document> WholeFile(Route route, MethodSet kinds) =>
    [
        .. UntilInvestigation(route), .. OfInvestigation, .. OfHearing, .. OfConsent(route), Document.Decision, .. OfMethods(kinds),
        Document.ServiceReceipt, .. OfFormalities,
    ];

    private static ValueList<Document> UntilInvestigation(Route route) =>
        route is Route.Simplified or Route.SimplifiedEscalated ? [] : UntilStart;

    private static ValueList<Document> OfConsent(Route route) => route switch
    {
        Route.Joint => OfJointConsent,
        Route.Simplified => OfUnitStudy,
        _ => OfOfficeConsent,
    };

    private static ValueList<Document> OfMethods(MethodSet kinds)
    {
        ValueList<Document> papers = kinds.Has(MethodKind.CirculatedCriticism) ? [Document.Circular] : [];
        return kinds.Has(MethodKind.Admonition) ? papers.With([Document.AdmonitionLetter]) : papers;
    }
}
