using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Reads the composite facts where several questions need the same small part of them.</summary>
internal static class FactsOfTheCase
{
    private static readonly Clause Recurrence = new("art11.item5");

    internal static Subject Person(this CaseFacts facts) =>
        facts.Subject ?? throw new ArgumentException("The case names no person (subject); register the person first.", nameof(facts));

    internal static bool IsHired(this CaseFacts facts) => facts.Subject?.Category == SubjectCategory.HiredStaff;

    /// <summary>A section-level leader holds a leading post by definition, whether or not the register says so again.</summary>
    internal static bool IsLeadingCadre(this Subject person) => person.LeadingPost || person.Level == Level.SectionLeader;

    internal static ValueList<Method> DecidedMethods(this CaseFacts facts) => facts.Decision?.Methods ?? [];

    /// <summary>The base range found: rungs of the ladder of article 9 and nothing else.</summary>
    internal static MethodSet BaseRange(this CaseFacts facts) =>
        MethodSet.Of(facts.Finding?.BaseRange ?? []).And(MethodSet.Range(MethodKind.Criticism, MethodKind.Sanction));

    internal static bool IsRevoked(this Decision decision) => decision.State == DecisionState.Revoked;

    /// <summary>The circumstances claimed whose evidence is given as null.</summary>
    internal static ValueList<Clause> WithoutEvidence(this Factors? factors) => factors?.Evidence is { } evidence
        ? ValueList.From(Claimed(factors).Where(one => evidence.TryGetValue(one.Id, out var proof) && string.IsNullOrWhiteSpace(proof)))
        : [];

    internal static ValueList<Clause> Claimed(this Factors? factors) =>
        factors is null ? [] : factors.Mitigating.With(factors.Aggravating);

    internal static ValueList<Clause> Proven(this Factors? factors, bool mitigating)
    {
        if (factors is null)
        {
            return [];
        }

        var claimed = mitigating ? factors.Mitigating : factors.Aggravating;
        var unproven = factors.WithoutEvidence();
        return unproven.Count == 0 ? claimed : ValueList.From(claimed.Where(one => !unproven.Contains(one)));
    }

    internal static ValueList<Clause> WithRecurrence(this ValueList<Clause> aggravating) => aggravating.With([Recurrence]);

    internal static ValueList<string> ProvenElements(this CaseFacts facts)
    {
        if (facts.Elements is null)
        {
            return [];
        }

        var proven = new List<string>(facts.Elements.Count);
        foreach (var (element, shown) in facts.Elements)
        {
            if (shown)
            {
                proven.Add(element);
            }
        }

        return ValueList.From(proven);
    }
}
