using Jintan.Activities.Scenarios;

namespace Jintan.Law.Tests.Scenarios;

/// <summary>Every acceptance scenario is a case; JINTAN_SCENARIOS points at another file of the same format.</summary>
public sealed class AcceptanceScenarios
{
    private static readonly string Path = Environment.GetEnvironmentVariable("JINTAN_SCENARIOS")
        ?? System.IO.Path.Combine(AppContext.BaseDirectory, "scenarios", "scenarios.yaml");

    private static readonly ScenarioFile Source = ScenarioFile.Read(Path);

    private static IEnumerable<TestCaseData> Rows => Source.Scenarios.Select(Case);

    [TestCaseSource(nameof(Rows))]
    public void Law_says_what_the_scenario_expects(Scenario scenario) =>
        Assert.That(ScenarioRun.Differences(Source, scenario), Is.Empty);

    private static TestCaseData Case(Scenario scenario)
    {
        var test = new TestCaseData(scenario).SetName(scenario.ToString());
        foreach (var article in scenario.Articles.Select(clause => new Clause(clause).Article).Distinct())
        {
            test.SetCategory($"Art{article:00}");
        }

        return ScenarioRun.IsSkipped(scenario) ? test.Ignore($"'{scenario.OperationType}' is a step of the running system") : test;
    }
}
