using Jintan.Activities.Scenarios;

namespace Jintan.Law.Tests.Scenarios;

/// <summary>Every acceptance scenario, and every neighbour of one worked out by hand, is a case; JINTAN_SCENARIOS points at another file of the same format.</summary>
public sealed class AcceptanceScenarios
{
    private static readonly string[] Paths = Environment.GetEnvironmentVariable("JINTAN_SCENARIOS") is { } other
        ? [other]
        : Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "scenarios"), "*.yaml");

    private static IEnumerable<TestCaseData> Rows =>
        from path in Paths.Order(StringComparer.Ordinal)
        let file = ScenarioFile.Read(path)
        from row in file.Scenarios
        // Steps of the running system are taken by the tests of the host.
        where !ScenarioRun.IsSkipped(row)
        select Case(file, row);

    [TestCaseSource(nameof(Rows))]
    public void Law_says_what_the_scenario_expects(ScenarioFile file, Scenario scenario) =>
        Assert.That(ScenarioRun.Differences(file, scenario), Is.Empty);

    private static TestCaseData Case(ScenarioFile file, Scenario scenario)
    {
        var test = new TestCaseData(file, scenario).SetName(scenario.ToString());
        foreach (var article in scenario.Articles.Select(clause => new Clause(clause).Article).Distinct())
        {
            test.SetCategory($"Art{article:00}");
        }

        return test;
    }
}
