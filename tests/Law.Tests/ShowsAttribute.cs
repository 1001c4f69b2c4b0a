namespace Jintan.Law.Tests;

/// <summary>The clauses that a test shows; the coverage report counts it for them once it has run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShowsAttribute(params string[] clauses) : Attribute
{
    public string[] Clauses { get; } = clauses;
}
