namespace Jintan.Law;

/// <summary>How certain the text of a rule outside the Measures is.</summary>
public enum Certainty
{
    /// <summary>[V] the text was checked.</summary>
    Verified,

    /// <summary>[S] known from a second source.</summary>
    Secondary,

    /// <summary>[M] from memory: it does not take part until a legal officer confirms it.</summary>
    Memory,
}

/// <summary>A restriction that a rule outside the Measures attaches to a method.</summary>
/// <param name="Basis">The rule, as it is cited.</param>
/// <param name="Certainty">How certain its text is.</param>
/// <param name="From">First day of decisions to which it applies.</param>
/// <param name="Until">Last day of decisions to which it applies, included; null while it is in force.</param>
/// <param name="Methods">Codes of the methods or types.</param>
/// <param name="Code">The restriction.</param>
/// <param name="Months">Length.</param>
/// <param name="CountsFirstDay">The starting day is counted (P13); otherwise the Civil Code's arithmetic (P01).</param>
/// <param name="Whom">To whom it applies.</param>
public sealed record SuperiorRule(
    string Basis,
    Certainty Certainty,
    DateOnly From,
    DateOnly? Until,
    ValueList<string> Methods,
    RestrictionCode Code,
    int Months,
    bool CountsFirstDay,
    Persons Whom);

/// <summary>To whom a superior rule applies.</summary>
public enum Persons
{
    /// <summary>All persons.</summary>
    All,

    /// <summary>Holders of leading posts.</summary>
    LeadingCadres,

    /// <summary>Civil servants and those managed like them.</summary>
    CivilServants,
}
