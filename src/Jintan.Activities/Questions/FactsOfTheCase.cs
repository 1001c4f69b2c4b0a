using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Reads the composite facts where several questions need the same small part of them.</summary>
internal static class FactsOfTheCase
{
    private const string AdverseInfluence = "adverse_influence";

    private static readonly Clause Recurrence = new("art11.item5");

    internal static Subject Person(this CaseFacts facts) =>
        facts.Subject ?? throw new ArgumentException("The case names no person (subject); register the person first.", nameof(facts));

    /// <summary>Verified, with the record of it: a word alone verifies nothing.</summary>
    internal static bool IsVerified(this Intake intake) => intake.Verified && !string.IsNullOrWhiteSpace(intake.VerificationRef);

    /// <summary>The fault-tolerance finding; without the written one it is no more than applied for.</summary>
    internal static FaultTolerance Tolerance(this Factors? factors) => factors switch
    {
        null => FaultTolerance.None,
        { FaultTolerance: FaultTolerance.Recognised } when string.IsNullOrWhiteSpace(factors.FaultToleranceRef) => FaultTolerance.None,
        _ => factors.FaultTolerance,
    };

    internal static SubjectCategory Category(this CaseFacts facts) => facts.Subject?.Category ?? default;

    internal static bool IsHired(this CaseFacts facts) => facts.Subject?.Category == SubjectCategory.HiredStaff;

    /// <summary>A section-level leader holds a leading post by definition, whether or not the register says so again.</summary>
    internal static bool IsLeadingCadre(this Subject person) => person.LeadingPost || person.Level == Level.SectionLeader;

    internal static ValueList<Method> DecidedMethods(this CaseFacts facts) => facts.Decision?.Methods ?? [];

    /// <summary>The base range found: rungs of the ladder of article 9 and nothing else.</summary>
    internal static MethodSet BaseRange(this CaseFacts facts) =>
        MethodSet.Of(facts.Finding?.BaseRange ?? []).And(MethodSet.Range(MethodKind.Criticism, MethodKind.Sanction));

    internal static bool IsRevoked(this Decision decision) => decision.State == DecisionState.Revoked;

    /// <summary>The circumstances claimed whose evidence is given as null, and a recurrence that was ticked by hand and that the register does not show.</summary>
    internal static ValueList<Clause> WithoutEvidence(this Factors? factors, Recurrence recurrence)
    {
        var without = new ValueList<Clause>();
        foreach (var one in factors.Claimed())
        {
            if (one == Recurrence ? recurrence != Law.Recurrence.Yes : LacksProof(factors, one))
            {
                without = without.With([one]);
            }
        }

        return without;
    }

    internal static ValueList<Clause> Claimed(this Factors? factors) =>
        factors is null ? [] : factors.Mitigating.With(factors.Aggravating);

    internal static ValueList<Clause> Proven(this Factors? factors, bool mitigating)
    {
        if (factors is null)
        {
            return [];
        }

        var claimed = mitigating ? factors.Mitigating : factors.Aggravating;
        var unproven = factors.WithoutEvidence(Law.Recurrence.No);
        return unproven.Count == 0 ? claimed : ValueList.From(claimed.Where(one => !unproven.Contains(one)));
    }

    private static bool LacksProof(Factors? factors, Clause claimed) =>
        factors?.Evidence is { } evidence && evidence.TryGetValue(claimed.Id, out var proof) && string.IsNullOrWhiteSpace(proof);

    internal static ValueList<Clause> WithRecurrence(this ValueList<Clause> aggravating) => aggravating.With([Recurrence]);

    /// <summary>The elements of this item that are proven.</summary>
    internal static ValueList<string> ProvenElements(this CaseFacts facts, Clause cited)
    {
        if (facts.Elements is null || Situations.Item(cited) is not { } item)
        {
            return [];
        }

        var all = facts.CitedSituations();
        var proven = new List<string>(item.Elements.Count);
        foreach (var element in item.Elements)
        {
            // Where neither damage nor influence was found, an adverse influence is not proven, whoever ticked it.
            if (facts.Elements.GetValueOrDefault(Situations.ProofOf(element, cited, all))
                && (element != AdverseInfluence || facts.Conduct is not { Harm: Harm.None }))
            {
                proven.Add(element);
            }
        }

        return ValueList.From(proven);
    }
}
