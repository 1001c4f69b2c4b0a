namespace Jintan.Law;

/// <summary>The person, by the register and a dated proof of the category.</summary>
public sealed record Subject
{
    /// <summary>Category, article 2 and article 21.</summary>
    public SubjectCategory Category { get; init; }

    /// <summary>Level.</summary>
    public Level Level { get; init; }

    /// <summary>Holds a leading post (领导职务).</summary>
    public bool LeadingPost { get; init; }

    /// <summary>On the district's list of managed cadres (区管干部).</summary>
    public bool DistrictManaged { get; init; }

    /// <summary>Party membership.</summary>
    public PartyMembership Party { get; init; }

    /// <summary>A civil servant appointed by contract (聘任制公务员).</summary>
    public bool AppointedByContract { get; init; }

    /// <summary>Holds an elected post.</summary>
    public bool Elected { get; init; }
}

/// <summary>The conduct: the item it falls under, its days (first and last, both included) and its result.</summary>
public sealed record Conduct(Clause? Clause, DateOnly? BeganOn, DateOnly? EndedOn, Harm Harm = Harm.None);

/// <summary>The person's unit.</summary>
/// <param name="HasAuthority">It has the authority to manage this cadre (干部管理权限).</param>
/// <param name="SelfFound">It found the problem itself.</param>
/// <param name="Authority">The row of the authority register.</param>
public sealed record Unit(bool HasAuthority = false, bool SelfFound = false, string? Authority = null);

/// <summary>Basis and gravity for hired staff, article 9 paragraph 3.</summary>
public sealed record Hired(string? Basis = null, bool Serious = false);

/// <summary>An earlier accountability decision.</summary>
public sealed record PriorDecision(DateOnly? DecidedOn, DateOnly? EffectiveOn, PriorState State = PriorState.InForce);

/// <summary>A sanction that the person already received.</summary>
public sealed record PriorSanction(bool SameConduct, Method Kind, Body? By);
