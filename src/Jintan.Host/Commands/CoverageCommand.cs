using Jintan.Activities.Coverage;
using Jintan.Activities.Forms;
using Jintan.Activities.Outlines;
using Jintan.Activities.Scenarios;

namespace Jintan.Host.Commands;

/// <summary>Which rule, form field, step and passed scenario stands behind each clause.</summary>
public static class CoverageCommand
{
    /// <param name="scenarios">Scenario file whose passing rows count as tests; null: tests are not asked for.</param>
    /// <param name="folder">Folder of the procedures; steps are open where it does not exist.</param>
    public static int Run(string? scenarios, string folder, TextWriter output)
    {
        IEnumerable<CoverageSource> others = scenarios is null ? Fields() : Fields().Concat(ScenarioCoverage.ThatPass(ScenarioFile.Read(scenarios)));
        if (Directory.Exists(folder))
        {
            return CoverageReport.Report(output, [.. Steps(folder), .. others]);
        }

        output.WriteLine($"No folder '{folder}' here: steps of procedures are not counted. Cure: run where it is.");
        return CoverageReport.Report(output, others);
    }

    private static IEnumerable<CoverageSource> Fields() =>
        from form in FormCatalogue.All
        from field in form.Fields
        let clause = field.Clause
        where clause is not null
        select new CoverageSource(CoverageKind.FormField, $"{form.Id}/{field.Name}", [clause]);

    private static IEnumerable<CoverageSource> Steps(string folder) =>
        from outline in OutlineFolder.Open(folder).Outlines
        from node in outline.Nodes
        where node.Clauses.Count > 0
        select new CoverageSource(
            CoverageKind.Activity, $"{outline.DefinitionId}.v{outline.Version}/{node.Id}", [.. node.Clauses.Select(clause => clause.Id)]);
}
