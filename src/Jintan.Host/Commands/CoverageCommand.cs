using Jintan.Activities.Coverage;

namespace Jintan.Host.Commands;

/// <summary>Which rule, step, form field, document and executed test stands behind each clause.</summary>
public static class CoverageCommand
{
    /// <summary>Scenario files, run now; those that pass count as tests.</summary>
    public const string Scenarios = "tests/scenarios";

    /// <summary>The tests of the law that ran, kept by their own run.</summary>
    public const string Tests = "tests/Law.Tests/Conventions/clauses.txt";

    /// <param name="scenarios">One scenario file instead of those of the sources; null: those.</param>
    public static int Run(string? scenarios, TextWriter output)
    {
        var root = SourcesAbove(new(Directory.GetCurrentDirectory()));
        var procedures = Path.Combine(root, WorkflowsCommand.DefaultFolder);
        var tests = Path.Combine(root, Tests);
        var files = scenarios is null ? Files(Path.Combine(root, Scenarios)) : [scenarios];
        if (!Directory.Exists(procedures) || !File.Exists(tests) || files.Length == 0)
        {
            output.WriteLine($"Here are not all of '{procedures}', '{tests}' and scenarios. Cure: run in the folder of the sources.");
            return 1;
        }

        return CoverageReport.Report(
            output,
            [
                .. CoverageSources.Rules, .. CoverageSources.Steps(procedures, files), .. CoverageSources.FormFields, .. CoverageSources.Documents,
                .. files.SelectMany(CoverageSources.Scenarios), .. CoverageSources.Tests(tests),
            ]);
    }

    private static string SourcesAbove(DirectoryInfo folder) =>
        folder.Parent is not { } parent || Directory.Exists(Path.Combine(folder.FullName, Scenarios)) ? folder.FullName : SourcesAbove(parent);

    private static string[] Files(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
}
