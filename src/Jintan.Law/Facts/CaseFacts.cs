namespace Jintan.Law;

/// <summary>What is known of one person's case. A part that is null is not known or has not happened.</summary>
/// <remarks>The case file of the ledger and the acceptance scenarios both yield this record; every question to the law takes it.</remarks>
public sealed record CaseFacts
{
    /// <summary>The person (被调查人).</summary>
    public Subject? Subject { get; init; }

    /// <summary>Level of the person when the investigation was approved, where it has changed since.</summary>
    public Level? LevelAtStart { get; init; }

    /// <summary>All persons of a case that concerns several; the name is the person's mark in the case.</summary>
    public Dictionary<string, Subject>? Persons { get; init; }

    /// <summary>The conduct in question.</summary>
    public Conduct? Conduct { get; init; }

    /// <summary>The clue and its study.</summary>
    public Intake? Intake { get; init; }

    /// <summary>What is already decided on the same person and the same facts, null when nothing is.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>The check for special rules of article 3 paragraph 2, null when it was not made.</summary>
    public SpecialRule? SpecialRule { get; init; }

    /// <summary>The person's unit.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Approval of the start.</summary>
    public Approval? Approval { get; init; }

    /// <summary>Hand-over of the approval task to another.</summary>
    public Delegation? Delegate { get; init; }

    /// <summary>Return of a task to an earlier step, from which the work is to come straight back.</summary>
    public StraightReturn? Return { get; init; }

    /// <summary>Direct investigation by the leading group.</summary>
    public LeadingGroupOrder? LgDirect { get; init; }

    /// <summary>The investigation.</summary>
    public Investigation? Investigation { get; init; }

    /// <summary>Suspected illegality found on the way.</summary>
    public Suspicion? Suspected { get; init; }

    /// <summary>Proof of each element of the cited items, see <see cref="Situations.ProofOf"/>.</summary>
    public Dictionary<string, bool>? Elements { get; init; }

    /// <summary>What the investigation found.</summary>
    public Finding? Finding { get; init; }

    /// <summary>Circumstances of articles 10 and 11.</summary>
    public Factors? Factors { get; init; }

    /// <summary>Why circumstances in both directions lead to this method.</summary>
    public string? BalancingReason { get; init; }

    /// <summary>Earlier accountability decisions on the same person.</summary>
    public ValueList<PriorDecision> Prior { get; init; }

    /// <summary>A sanction given for the same conduct.</summary>
    public PriorSanction? PriorSanction { get; init; }

    /// <summary>Basis and gravity for hired staff.</summary>
    public Hired? Hired { get; init; }

    /// <summary>What was proposed and told to the person.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Statement and defence.</summary>
    public Hearing? Hearing { get; init; }

    /// <summary>The study by the unit's leading body.</summary>
    public UnitStudy? UnitStudy { get; init; }

    /// <summary>The explanation when no accountability is needed.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>Escalation out of the simplified procedure.</summary>
    public Escalation? Escalate { get; init; }

    /// <summary>Answer of the Office.</summary>
    public Consent? Office { get; init; }

    /// <summary>Answer of the Standing Committee.</summary>
    public Consent? StandingCommittee { get; init; }

    /// <summary>The steps of the decision chain that were done.</summary>
    public ValueList<DecisionStep> ChainDone { get; init; }

    /// <summary>The decision.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Several decisions on the same person, for the sum of their restrictions.</summary>
    public ValueList<Decision> Decisions { get; init; }

    /// <summary>A correction of the decision.</summary>
    public Correction? Correction { get; init; }

    /// <summary>A complaint against the decision.</summary>
    public Complaint? Complaint { get; init; }

    /// <summary>State of the yearly assessment.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>Local policy limits that differ from the dated settings.</summary>
    public Policy? Policy { get; init; }

    /// <summary>Days of the steps that no other part tells.</summary>
    public StepDays? Steps { get; init; }

    /// <summary>The day of which the file is looked at.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Events of the half-year.</summary>
    public ValueList<CaseEvent> Events { get; init; }

    /// <summary>A major problem found.</summary>
    public MajorProblem? MajorProblem { get; init; }

    /// <summary>An official interpretation.</summary>
    public Interpretation? Interpretation { get; init; }

    /// <summary>The running case in the system.</summary>
    public RunningCase? Case { get; init; }

    /// <summary>A newly published procedure.</summary>
    public PublishedDefinition? Published { get; init; }

    /// <summary>The items of chapter 2 that the conduct is found to fall under; before a report says so, the one it was registered under.</summary>
    public ValueList<Clause> CitedSituations() =>
        Finding is { Situations.Count: > 0 } finding ? finding.Situations : Conduct?.Clause is { } registered ? [registered] : [];
}
