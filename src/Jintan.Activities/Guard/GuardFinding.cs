using Jintan.Engine.Definitions.Soundness;
using Jintan.Law;

namespace Jintan.Activities.Guard;

/// <summary>A way in which a set of procedures could break the law.</summary>
/// <param name="Rule">Id of the constraint that is violated.</param>
/// <param name="Clause">The clause behind it.</param>
/// <param name="Definition">The procedure in which it shows.</param>
/// <param name="Node">The node in which it shows; empty: the procedure as a whole.</param>
/// <param name="Message">What is wrong, Chinese.</param>
/// <param name="Cure">What would cure it, Chinese.</param>
/// <param name="Run">A run that shows it, from an entry point on, hand-overs followed; empty where no run is needed to see it.</param>
public sealed record GuardFinding(
    string Rule, Clause Clause, string Definition, string Node, string Message, string Cure, IReadOnlyList<GuardRun> Run)
{
    public override string ToString() =>
        $"{Definition}（节点 {Node}）：{Message}（{Clause.Citation}，{Clause}）{Cure}{(Run.Count == 0 ? "" : $"例如：{string.Join(" → ", Run)}")}";
}

/// <summary>What one procedure does in the course of a run.</summary>
public sealed record GuardRun(string Definition, IReadOnlyList<RunStep> Steps)
{
    public override string ToString() => $"{Definition}：{string.Join(" > ", Steps)}";
}
