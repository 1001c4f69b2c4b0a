using Jintan.Law;

namespace Jintan.Activities.Coverage;

/// <summary>For each of the 87 clauses what implements it. A clause without a rule, and without a reason why, fails.</summary>
/// <remarks>Activities, forms and documents that are not there yet are listed as open, by clause.</remarks>
public static class CoverageReport
{
    /// <summary>Clauses that state a purpose or a principle beyond what a rule can decide.</summary>
    public static IReadOnlyList<NotAutomatable> Reasons { get; } =
    [
        new("art1", "制定目的和依据，规则仅能检查结论是否引用条款。", "所引用的上级规定是否仍然有效，是否需要修订依据？"),
        new("art4", "原则性规定，规则仅能检查证据、回避、重复和记录真实。", "惩教结合、层层落实责任在个案中是否得到体现？"),
    ];

    /// <summary>The rules of the law.</summary>
    public static IEnumerable<CoverageSource> Rules =>
        Rulebook.All.Select(rule => new CoverageSource(CoverageKind.Rule, rule.Id, [.. rule.Clauses.Select(clause => clause.Id)]));

    /// <summary>Writes one block a clause; 0 when every clause has a rule or a reason, and a test where tests are given.</summary>
    public static int Report(TextWriter output, params IEnumerable<CoverageSource> others)
    {
        var sources = Rules.Concat(others).ToArray();
        var testsGiven = sources.Any(source => source.Kind == CoverageKind.Test);
        var uncovered = new List<string>();
        foreach (var clause in Measures.Clauses)
        {
            var mine = sources.Where(source => source.Clauses.Contains(clause.Id)).ToLookup(source => source.Kind);
            output.WriteLine($"{clause.Id}  {clause.Citation}");
            foreach (var kind in Enum.GetValues<CoverageKind>())
            {
                var names = mine[kind].Select(source => source.Name).Order(StringComparer.Ordinal).ToArray();
                output.WriteLine($"    {kind,-9} {(names.Length > 0 ? string.Join(", ", names) : "open")}");
            }

            var reason = Reasons.FirstOrDefault(one => one.Clause == clause.Id);
            if (reason is not null)
            {
                output.WriteLine($"    reason    {reason.Reason} 须由法制人员回答：{reason.Question}");
            }

            if ((!mine[CoverageKind.Rule].Any() && reason is null) || (testsGiven && !mine[CoverageKind.Test].Any()))
            {
                uncovered.Add(clause.Id);
            }
        }

        output.WriteLine(uncovered.Count == 0
            ? $"{Measures.Clauses.Count} clauses covered"
            : $"{uncovered.Count} of {Measures.Clauses.Count} clauses uncovered: {string.Join(", ", uncovered)}");
        return uncovered.Count == 0 ? 0 : 1;
    }
}
