using Jintan.Activities.Scenarios;

namespace Jintan.Activities.Coverage;

/// <summary>Acceptance scenarios as tests: each one that was run now and passed counts for the clauses it names.</summary>
public static class ScenarioCoverage
{
    /// <summary>Runs the file's scenarios and returns those that passed.</summary>
    public static IEnumerable<CoverageSource> ThatPass(ScenarioFile file) =>
        file.Scenarios
            .Where(scenario => !ScenarioRun.IsSkipped(scenario) && ScenarioRun.Differences(file, scenario).Count == 0)
            .Select(scenario => new CoverageSource(CoverageKind.Test, $"scenario {scenario.Id}", scenario.Articles.ToArray()));
}
