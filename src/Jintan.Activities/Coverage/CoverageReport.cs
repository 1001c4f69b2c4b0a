using Jintan.Law;

namespace Jintan.Activities.Coverage;

/// <summary>
/// For each of the 87 clauses what implements it. A clause fails without a rule and without a reason why there is none, or without a
/// test that ran. Steps, form fields and documents that are not there yet are open, and listed as open by clause; what no step of a case can
/// carry out has its reason.
/// </summary>
public static class CoverageReport
{
    /// <summary>Clauses beyond what a rule can decide or a step of a case can carry out: purpose, principle, interpretation.</summary>
    public static IReadOnlyList<NotAutomatable> Reasons { get; } =
    [
        new("art1", "制定目的和依据，没有单独的办理环节，规则仅能检查结论是否引用条款。", "所引用的上级规定是否仍然有效，是否需要修订依据？"),
        new("art4", "原则性规定，规则仅能检查证据、回避、重复和记录真实。", "惩教结合、层层落实责任在个案中是否得到体现？"),
        new("art22.s1", "解释由区作风办商有关部门作出，登记为注明起始日期的读法，不是案件的办理环节。", "该解释是否已商有关部门，自何日起适用？"),
    ];

    /// <summary>Writes one block a clause and what is open; 0 when nothing required is missing.</summary>
    public static int Report(TextWriter output, IEnumerable<CoverageSource> sources)
    {
        var all = sources.ToArray();
        var byClause = Measures.Clauses.ToDictionary(
            clause => clause.Id, clause => all.Where(source => source.Clauses.Contains(clause.Id)).ToLookup(source => source.Kind));
        foreach (var clause in Measures.Clauses)
        {
            Write(output, clause, byClause[clause.Id]);
        }

        foreach (var kind in Enum.GetValues<CoverageKind>().Except(Required))
        {
            var open = Without(kind, byClause).Where(id => kind != CoverageKind.Activity || ReasonOf(id) is null).ToArray();
            output.WriteLine($"open  {kind}: {(open.Length == 0 ? "none" : $"{open.Length} clauses: {string.Join(", ", open)}")}");
        }

        var uncovered = Required.SelectMany(kind => Without(kind, byClause).Where(id => kind != CoverageKind.Rule || ReasonOf(id) is null))
            .Distinct().ToArray();
        output.WriteLine(uncovered.Length == 0
            ? $"{Measures.Clauses.Count} clauses covered"
            : $"{uncovered.Length} of {Measures.Clauses.Count} clauses uncovered: {string.Join(", ", uncovered)}");
        return uncovered.Length == 0 ? 0 : 1;
    }

    private static readonly CoverageKind[] Required = [CoverageKind.Rule, CoverageKind.Test];

    private static NotAutomatable? ReasonOf(string clause) => Reasons.FirstOrDefault(one => one.Clause == clause);

    private static string[] Without(CoverageKind kind, Dictionary<string, ILookup<CoverageKind, CoverageSource>> byClause) =>
        [.. byClause.Where(one => !one.Value[kind].Any()).Select(one => one.Key)];

    private static void Write(TextWriter output, Clause clause, ILookup<CoverageKind, CoverageSource> sources)
    {
        output.WriteLine($"{clause.Id}  {clause.Citation}");
        foreach (var kind in Enum.GetValues<CoverageKind>())
        {
            var names = sources[kind].Select(source => source.Name).Distinct().Order(StringComparer.Ordinal).ToArray();
            output.WriteLine($"    {kind,-9} {(names.Length > 0 ? string.Join(", ", names) : "open")}");
        }

        if (ReasonOf(clause.Id) is { } reason)
        {
            output.WriteLine($"    reason    {reason.Reason} 须由法制人员回答：{reason.Question}");
        }
    }
}
