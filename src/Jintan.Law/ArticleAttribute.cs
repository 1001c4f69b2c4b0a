namespace Jintan.Law;

/// <summary>Marks a rule with the clauses that it says, the first of which gives it its place, and a document with those under which it is written.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Field, AllowMultiple = true)]
public sealed class ArticleAttribute(string clause) : Attribute
{
    /// <summary>Clause id.</summary>
    public string Clause { get; } = clause;
}
