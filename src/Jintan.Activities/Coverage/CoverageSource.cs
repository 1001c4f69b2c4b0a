using Jintan.Law;

namespace Jintan.Activities.Coverage;

/// <summary>Something that implements clauses: an activity, a form field, a document template or a test that ran, by a name that resolves.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Clauses">The clauses that it implements.</param>
public sealed record CoverageSource(CoverageKind Kind, string Name, IReadOnlyCollection<string> Clauses);

/// <summary>What implements a clause.</summary>
public enum CoverageKind
{
    /// <summary>A rule of the law.</summary>
    Rule,

    /// <summary>An activity of a procedure.</summary>
    Activity,

    /// <summary>A field of a form.</summary>
    FormField,

    /// <summary>A document.</summary>
    Document,

    /// <summary>A test that ran.</summary>
    Test,
}

/// <summary>A clause that no rule can decide or no step of a case can carry out, and the question that a legal officer must answer.</summary>
public sealed record NotAutomatable(string Clause, string Reason, string Question);
