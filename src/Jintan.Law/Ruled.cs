namespace Jintan.Law;

/// <summary>A value that the law computes (an approver, a date, a permitted set) together with the ruling that carries its clauses.</summary>
/// <param name="Value">The computed value.</param>
/// <param name="Ruling">Why it is so.</param>
public readonly record struct Ruled<T>(T Value, Ruling Ruling);
