namespace Jintan.Law;

/// <summary>The clue and its collective study, article 12.</summary>
public sealed record Intake
{
    /// <summary>How it came in.</summary>
    public Channel Channel { get; init; }

    /// <summary>It was verified.</summary>
    public bool Verified { get; init; }

    /// <summary>The verification record.</summary>
    public string? VerificationRef { get; init; }

    /// <summary>The Office studied it collectively.</summary>
    public bool CollectiveStudy { get; init; }

    /// <summary>The opinion of the study.</summary>
    public StudyResult? StudyResult { get; init; }

    /// <summary>Day of receipt.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>A member of the study group must withdraw and did not.</summary>
    public bool RecusalConflict { get; init; }
}

/// <summary>The check for special rules: one exists, with its citation, or none was found.</summary>
public sealed record SpecialRule(bool Exists, string? Cite = null);

/// <summary>Approval of the start, article 13.</summary>
public sealed record Approval(
    Body? By,
    DateOnly? Date,
    ApprovalResult Result = ApprovalResult.Approved,
    bool RecusalConflict = false);

/// <summary>To whom an approval task is to be handed.</summary>
public sealed record Delegation(Body To);

/// <summary>Forms of the steps in between, which would not be done again.</summary>
public sealed record StraightReturn(ValueList<string> PassesOver);

/// <summary>Order of the leading group to investigate directly, article 14 paragraph 2.</summary>
public sealed record LeadingGroupOrder(bool Ordered, string? OrderRef = null, string? Reason = null);

/// <summary>The investigation, article 14. <c>By</c> is empty while nobody has signed the report.</summary>
public sealed record Investigation(
    DateOnly? FirstActOn,
    ValueList<Body> By = default,
    Body? Dissent = null,
    bool RecusalConflict = false);

/// <summary>Suspected illegality and to whom it goes.</summary>
public sealed record Suspicion(SuspicionKind Kind, Body? To);

/// <summary>
/// What the investigation found. The base range (幅度) is a human finding. The situations are the items of chapter 2 under which the conduct
/// falls, each proven by itself; none: the one that it was registered under.
/// </summary>
public sealed record Finding(
    bool FactsClear = false,
    bool AccountabilityNeeded = false,
    ValueList<Method> BaseRange = default,
    Gravity? Gravity = null,
    ValueList<Clause> Situations = default);

/// <summary>Circumstances; one whose evidence is given as null is claimed without proof.</summary>
public sealed record Factors
{
    /// <summary>Of article 10.</summary>
    public ValueList<Clause> Mitigating { get; init; }

    /// <summary>Of article 11, without item 5, which is computed.</summary>
    public ValueList<Clause> Aggravating { get; init; }

    /// <summary>Evidence by clause id.</summary>
    public Dictionary<string, string?>? Evidence { get; init; }

    /// <summary>Fault tolerance of article 10 paragraph 2.</summary>
    public FaultTolerance FaultTolerance { get; init; }

    /// <summary>The written finding.</summary>
    public string? FaultToleranceRef { get; init; }
}

/// <summary>What was proposed to the person in the notice of article 15.</summary>
public sealed record Proposal(ValueList<Method> Methods);

/// <summary>Statement and defence, article 15 paragraph 1.</summary>
public sealed record Hearing
{
    /// <summary>The person was told.</summary>
    public bool Notified { get; init; }

    /// <summary>It was heard.</summary>
    public bool Held { get; init; }

    /// <summary>It is on record.</summary>
    public bool Recorded { get; init; }

    /// <summary>The person waived it.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>New facts came up afterwards.</summary>
    public bool NewFacts { get; init; }

    /// <summary>It was heard again.</summary>
    public bool SecondHearing { get; init; }

    /// <summary>The points made and what became of them; null when they are not recorded one by one.</summary>
    public ValueList<HearingPoint>? Points { get; init; }
}

/// <summary>One point of the defence.</summary>
public sealed record HearingPoint(int Point, PointResult Result, string? Reason = null);

/// <summary>Days of steps before the decision (办理日期); one that is null is not on record.</summary>
/// <param name="StudiedOn">The Office studied the clue.</param>
/// <param name="ReportedOn">The report of the investigation was signed.</param>
/// <param name="NotifiedOn">The person was told what is proposed.</param>
/// <param name="HeardOn">The person was heard.</param>
/// <param name="StudiedByLeadersOn">The unit's leading body, or the three organs, studied the case.</param>
/// <param name="ConsentedOn">The Office or the Standing Committee consented.</param>
public sealed record StepDays(
    DateOnly? StudiedOn = null,
    DateOnly? ReportedOn = null,
    DateOnly? NotifiedOn = null,
    DateOnly? HeardOn = null,
    DateOnly? StudiedByLeadersOn = null,
    DateOnly? ConsentedOn = null);

/// <summary>The study by the leading body of the unit, article 15 paragraph 2.</summary>
/// <param name="Present">How many of its members sat.</param>
public sealed record UnitStudy(int Present);

/// <summary>The explanation of article 14 paragraph 3.</summary>
public sealed record Explanation(DateOnly? IssuedOn);

/// <summary>Methods beyond the simplified procedure that turned out to be needed.</summary>
public sealed record Escalation(ValueList<Method> Need);

/// <summary>Answer to a request for consent.</summary>
public sealed record Consent(ConsentResult? Result, string? Reason = null);
