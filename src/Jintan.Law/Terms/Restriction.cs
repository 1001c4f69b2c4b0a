namespace Jintan.Law;

/// <summary>One restriction of article 19 paragraph 2.</summary>
/// <param name="Code">What is barred.</param>
/// <param name="Basis">The sentence it rests on.</param>
/// <param name="Year">The year whose assessment is barred, only for the assessment.</param>
/// <param name="From">First barred day, inclusive.</param>
/// <param name="Through">Last barred day, inclusive until 24:00.</param>
/// <param name="EligibleOn">First day on which the act is possible again.</param>
public sealed record Restriction(
    RestrictionCode Code,
    Clause Basis,
    int? Year = null,
    DateOnly? From = null,
    DateOnly? Through = null,
    DateOnly? EligibleOn = null);

/// <summary>One restriction that a superior rule adds. Both days are barred.</summary>
public sealed record OverlayRestriction(RestrictionCode Code, DateOnly From, DateOnly Through, string Basis);

/// <summary>A period of calendar days, first and last included.</summary>
public sealed record Period(DateOnly From, DateOnly Through);

/// <summary>Whether a situation of chapter 2 is established, and the elements that are not proven.</summary>
public sealed record SituationFound(Clause Clause, bool Established, ValueList<string> Missing);
