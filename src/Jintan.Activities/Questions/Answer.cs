using System.Text.Json.Serialization;
using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>What the law says to one question about one case: the rulings of every rule that was asked, and what they compute.</summary>
/// <remarks>A computed part is null where the question does not compute it. The question fills it in; after that it does not change.</remarks>
public sealed record Answer
{
    /// <summary>The outcome of the step.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Outcome Outcome { get; init; }

    /// <summary>Every ruling, at least one.</summary>
    [JsonIgnore]
    public ValueList<Ruling> Rulings { get; init; }

    /// <summary>The calls that gave the rulings, one for one, as they stand in the code.</summary>
    [JsonIgnore]
    public ValueList<string> Calls { get; init; }

    /// <summary>The ruling that binds: the first refusal, else the first question left to people, else the first that allows.</summary>
    [JsonIgnore]
    public Ruling Ruling => Rulings.FirstOrDefault(one => one is Ruling.Refused)
        ?? Rulings.FirstOrDefault(one => one is Ruling.LeftToPeople)
        ?? Rulings[0];

    /// <summary>All refusals.</summary>
    [JsonIgnore]
    public ValueList<Refusal> Refusals => ValueList.From(Rulings.OfType<Ruling.Refused>().Select(one => one.Refusal).Distinct());

    /// <summary>The questions that people must answer.</summary>
    [JsonIgnore]
    public ValueList<string> LeftToPeople => ValueList.From(Rulings.OfType<Ruling.LeftToPeople>().Select(one => one.Question));

    /// <summary>Whether the Measures cover the person.</summary>
    public ScopeStatus? Scope { get; internal set; }

    /// <summary>Route by the table of articles 12 to 16.</summary>
    public Route? Route { get; internal set; }

    /// <summary>Route of each person of the case.</summary>
    public IReadOnlyDictionary<string, Route>? Tracks { get; internal set; }

    /// <summary>Who approves the start.</summary>
    public StartApprover? StartApprover { get; internal set; }

    /// <summary>The steps of the decision, in order.</summary>
    public ValueList<DecisionStep>? DecisionChain { get; internal set; }

    /// <summary>The permitted set: never a single automatic choice.</summary>
    public MethodSet? Permitted { get; internal set; }

    /// <summary>What the Office's consent would add to the permitted set of the simplified procedure.</summary>
    public MethodSet? EscalationWouldAdd { get; internal set; }

    /// <summary>Direction of the discretion.</summary>
    public Discretion? Discretion { get; internal set; }

    /// <summary>Recurrence of article 11 item 5.</summary>
    public Recurrence? Recurrence { get; internal set; }

    /// <summary>The cited situations and what is missing for them.</summary>
    public ValueList<SituationFound> Situations { get; internal set; }

    /// <summary>Documents of the step.</summary>
    public ValueList<Document> Documents { get; internal set; }

    /// <summary>What the step must put on record beyond its documents, in Chinese.</summary>
    public ValueList<string> Records { get; internal set; }

    /// <summary>Restrictions of article 19.</summary>
    public ValueList<Restriction> Restrictions { get; internal set; }

    /// <summary>Restrictions that superior rules add, shown beside those of article 19.</summary>
    public ValueList<OverlayRestriction> OverlayRestrictions { get; internal set; }

    /// <summary>Last barred day of each kind over several decisions.</summary>
    public IReadOnlyDictionary<RestrictionCode, DateOnly>? EffectiveBar { get; internal set; }

    /// <summary>Last day of the month of formalities, inclusive.</summary>
    public DateOnly? FormalitiesDue { get; internal set; }

    /// <summary>Days by which a limit was missed.</summary>
    public int? DaysLate { get; internal set; }

    /// <summary>First day on which the act asked about is possible again; null when it already is, or no date is known.</summary>
    public DateOnly? FirstPossibleOn { get; internal set; }

    /// <summary>Self-criticism before the party.</summary>
    public PartyReview? PartyReview { get; internal set; }

    /// <summary>Where the case goes.</summary>
    public CaseState? CaseState { get; internal set; }

    /// <summary>The period reported, first and last day included.</summary>
    public Period? Period { get; internal set; }

    /// <summary>Counts of the report.</summary>
    public IReadOnlyDictionary<string, int>? Counts { get; internal set; }

    /// <summary>What the local guidance proposes within the permitted set.</summary>
    public GuidanceProposal? Proposal { get; internal set; }
}
