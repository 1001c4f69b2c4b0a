namespace Jintan.Law;

/// <summary>Under which law a question is asked: the day, the readings pinned for the case, the superior rules switched on, the local limits.</summary>
/// <param name="Day">Calendar day in Asia/Shanghai on which the step is taken.</param>
public sealed record LawInForce(DateOnly Day)
{
    /// <summary>The readings pinned for the decision.</summary>
    public ReadingSet Readings { get; init; }

    /// <summary>Which superior rules take part.</summary>
    public SuperiorRules Superior { get; init; } = SuperiorRules.Confirmed;

    /// <summary>How local policy differs from what is shipped.</summary>
    public PolicyChanges LocalChanges { get; init; } = PolicyChanges.None;

    /// <summary>The local policy of the day: never statutory.</summary>
    public LocalPolicy Local => LocalChanges.IsNone ? LocalPolicy.Shipped : LocalPolicy.Shipped.With(LocalChanges);
}

/// <summary>How far rules outside the Measures take part.</summary>
public enum SuperiorRules
{
    /// <summary>Those whose text was verified; those known from memory wait for a legal officer.</summary>
    Confirmed,

    /// <summary>All, including those not yet confirmed.</summary>
    All,

    /// <summary>None: the Measures alone.</summary>
    None,
}
