using Jintan.Engine.Definitions;
using Jintan.Engine.Definitions.Soundness;
using Jintan.Law;

namespace Jintan.Activities.Guard;

/// <summary>
/// What no other designer has: no set of procedures is published, loaded or started whose runs could leave out what the Measures ask for.
/// It is the second lock; the first is the law itself, which is asked again at every step of a running case.
/// </summary>
public static class StatutoryGuard
{
    /// <summary>The only procedures that people may start from outside.</summary>
    public static IReadOnlyCollection<string> EntryPoints => [.. GuardRules.Shipped.EntryPoints];

    /// <summary>Everything in which the set could break the law, each with a run that shows it. Empty: nothing.</summary>
    /// <param name="linkedSet">One version of each procedure that cases would be pinned to; for a draft, the set with the draft in its place.</param>
    public static IReadOnlyList<GuardFinding> Check(IReadOnlyCollection<CompiledWorkflow> linkedSet)
    {
        ArgumentNullException.ThrowIfNull(linkedSet);
        var rules = GuardRules.Shipped;
        ProcedureFlow[] flows = [.. linkedSet.Select(ProcedureFlow.Of)];
        var linked = new LinkedProcedures(flows, rules.EntryPoints);
        var findings = flows.SelectMany(StatutoryNodes.Findings).ToList();
        foreach (var rule in rules.Rules)
        {
            try
            {
                findings.AddRange(rule.Kind switch
                {
                    GuardKind.Before => Before(rule, linked),
                    GuardKind.Followed => Followed(rule, linked),
                    GuardKind.Cites => Cites(rule, linked),
                    GuardKind.Kept => Kept(rule, linked),
                    GuardKind.Route => Routes(rule, linked),
                    _ => throw new NotSupportedException($"The guard does not know rules of kind {rule.Kind}."),
                });
            }
            catch (StateSpaceExceededException exceeded)
            {
                findings.Add(new(rule.Id, rule.Clause, "", "", $"无法证明：{rule.Says}", exceeded.Message, []));
            }
        }

        return findings;
    }

    private static IEnumerable<GuardFinding> Before(GuardRule rule, LinkedProcedures linked)
    {
        var entered = linked.EnteredWithout(rule.Needs);
        var guaranteed = linked.Guaranteed(rule.Needs);
        foreach (var flow in linked.Flows.Where(flow => rule.AppliesTo(flow.Id) && entered.ContainsKey(flow.Id)))
        {
            var completions = LinkedProcedures.Completions(flow, rule.Needs, guaranteed);
            foreach (var node in rule.Steps.SelectMany(flow.Find).Distinct())
            {
                if (flow.RunWithout(completions, node.Id) is { } run)
                {
                    yield return Of(rule, flow, node, [.. entered[flow.Id], new GuardRun(flow.Id, [.. run, new RunStep(node.Id, [])])]);
                }
            }
        }
    }

    private static IEnumerable<GuardFinding> Followed(GuardRule rule, LinkedProcedures linked)
    {
        var guaranteed = linked.Guaranteed(rule.Needs, handOversCount: true);
        foreach (var flow in linked.Flows.Where(flow => rule.AppliesTo(flow.Id)))
        {
            var completions = LinkedProcedures.Completions(flow, rule.Needs, guaranteed, handOversCount: true);
            foreach (var (step, node) in rule.Steps.SelectMany(step => flow.Find(step).Select(node => (step, node))))
            {
                var after = new Completion(node.Id, step.Outcomes.Count == 0 ? null : [.. step.Outcomes]);
                if (flow.RunToEndWithout(completions, after) is { } run)
                {
                    yield return Of(rule, flow, node, [new GuardRun(flow.Id, run)]);
                }
            }
        }
    }

    private static IEnumerable<GuardFinding> Cites(GuardRule rule, LinkedProcedures linked) =>
        from flow in linked.Flows
        where rule.AppliesTo(flow.Id)
        from node in rule.Steps.SelectMany(flow.Find).Distinct()
        where ProcedureFlow.Literal(node, "clauses")?.Split(' ').Contains(rule.Clause.Id) is not true
        select Of(rule, flow, node, []);

    private static IEnumerable<GuardFinding> Kept(GuardRule rule, LinkedProcedures linked) =>
        from flow in linked.Flows
        where rule.AppliesTo(flow.Id)
        from step in rule.Steps
        where !flow.Find(step).Any(node => flow.RunWithout([], node.Id) is not null)
        select new GuardFinding(rule.Id, rule.Clause, flow.Id, step.Type ?? step.Form ?? step.To ?? "", rule.Says, rule.Cure, []);

    private static IEnumerable<GuardFinding> Routes(GuardRule rule, LinkedProcedures linked) =>
        from flow in linked.Flows
        where rule.AppliesTo(flow.Id)
        from step in rule.Steps
        from node in flow.Find(step with { Route = null }).Except(flow.Find(step))
        select Of(rule, flow, node, []);

    private static GuardFinding Of(GuardRule rule, ProcedureFlow flow, CompiledNode node, IReadOnlyList<GuardRun> run) =>
        new(rule.Id, rule.Clause, flow.Id, node.Id, rule.Says, rule.Cure, run);
}
