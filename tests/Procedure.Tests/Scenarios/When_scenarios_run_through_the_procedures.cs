using Jintan.Activities.Scenarios;
using Jintan.Law;
using Jintan.Ledger;

namespace Procedure.Tests.Scenarios;

/// <summary>Every scenario whose operation is a step of a procedure: the running procedure says what the law alone says.</summary>
public sealed class When_scenarios_run_through_the_procedures
{
    private static readonly ScenarioFile File = ScenarioFile.Read(Path.Combine(Repository.Root, "tests", "scenarios", "scenarios.yaml"));

    private static IEnumerable<TestCaseData<Scenario>> Steps => File.Scenarios
        .Where(one => !ScenarioRun.IsSkipped(one) && ScenarioSteps.Of(one, Facts(one)) is not null)
        .Select(one => new TestCaseData<Scenario>(one) { TestName = $"{one.Id} {one.OperationType}" });

    [TestCaseSource(nameof(Steps))]
    public async Task Should_say_what_the_law_says(Scenario scenario)
    {
        var facts = Facts(scenario);
        var step = ScenarioSteps.Of(scenario, facts)!;
        await using var office = await TestOffice.OpenAsync(DayOf(scenario, facts));
        var (outcome, refusals) = await new ScenarioWalk(office, step, facts).RunAsync(step.Person, ActorOf(scenario, facts));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome, Is.EqualTo((string)scenario.Expected["outcome"]!));
            Assert.That(refusals, Is.EquivalentTo(scenario.Expected["refusals"]?.AsArray().Select(one => (string)one!) ?? []));
        }
    }

    [Test]
    public void Should_leave_out_only_what_has_a_reason() => Assert.That(
        File.Scenarios.Where(one => ScenarioSteps.Operations.Contains(one.OperationType) && ScenarioSteps.Of(one, Facts(one)) is null).Select(one => one.Id),
        Is.EquivalentTo(ScenarioSteps.LeftOut.Keys));

    /// <summary>The day of the step; nothing that was done before it lies ahead of it.</summary>
    private static DateOnly DayOf(Scenario scenario, CaseFacts facts) => new DateOnly?[]
    {
        ScenarioOperations.Day(scenario), facts.Approval?.Date, facts.Investigation?.FirstActOn, facts.Decision?.DecidedOn, facts.Decision?.AnnouncedOn,
        facts.Explanation?.IssuedOn,
    }.OfType<DateOnly>().Max();

    private static CaseFacts Facts(Scenario scenario) => ScenarioFacts.Read(scenario, ScenarioOperations.Day(scenario));

    /// <summary>Who approves is what some scenarios are about; everything else is done by who may do it.</summary>
    private static Actor? ActorOf(Scenario scenario, CaseFacts facts) => scenario.OperationType != "approve_start" ? null
        : facts.Approval!.By == Body.Principal ? Officers.Principal
        : facts.Approval.By == Body.Responsible ? Officers.Deputy
        : Officers.GroupSecretary;
}
