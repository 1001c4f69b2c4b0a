namespace Jintan.Law;

/// <summary>Marks a rule with the clauses that it says; the first one gives the rule its place in the file of its article.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Property, AllowMultiple = true)]
public sealed class ArticleAttribute(string clause) : Attribute
{
    /// <summary>Clause id.</summary>
    public string Clause { get; } = clause;
}
