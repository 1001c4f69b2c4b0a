using Jintan.Activities.Scenarios;

namespace Jintan.Law.Tests.Scenarios;

/// <summary>Every acceptance scenario, and every neighbour of one worked out by hand, is a case; JINTAN_SCENARIOS points at another file of the same format.</summary>
public sealed class AcceptanceScenarios
{
    private static readonly string[] Paths = Environment.GetEnvironmentVariable("JINTAN_SCENARIOS") is { } other
        ? [other]
        : Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "scenarios"), "*.yaml");

    private static IEnumerable<TestCaseData> Rows =>
        Paths.Order(StringComparer.Ordinal).Select(ScenarioFile.Read).SelectMany(file => file.Scenarios.Select(row => Case(file, row)));

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

        return ScenarioRun.IsSkipped(scenario) ? test.Ignore($"'{scenario.OperationType}' is a step of the running system") : test;
    }
}
