using Jintan.Activities.Scenarios;

namespace Jintan.Law.Tests.Scenarios;

/// <summary>What the runner does not know is a failure, never a pass.</summary>
[Cites(4)]
public sealed class TheRunnerIsStrict
{
    private static readonly string Original =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "scenarios", "scenarios.yaml")).ReplaceLineEndings("\n");

    private static readonly string Meta = Original[..Original.IndexOf("scenarios:\n- id:", StringComparison.Ordinal)];

    [TestCase("facts: {}\n  operation: {type: route}\n  expected: {outcome: allowed}", 0, "1 passed, 0 failed")]
    [TestCase("facts: {}\n  operation: {type: route}\n  expected: {outcome: refused}", 1, "outcome: expected \"refused\", actual \"allowed\"")]
    [TestCase("facts: {}\n  operation: {type: route}\n  expected: {mood: good}", 1, "unknown key of expected 'mood'")]
    [TestCase("facts: {subject: {shoe_size: 42}}\n  operation: {type: route}\n  expected: {outcome: allowed}", 1, "unknown fact key 'subject.shoe_size'")]
    [TestCase("facts: {}\n  operation: {type: dance}\n  expected: {outcome: allowed}", 1, "unknown operation 'dance'")]
    [TestCase("facts: {}\n  operation: {type: route, tempo: 3}\n  expected: {outcome: allowed}", 1, "unknown fact key 'operation.tempo'")]
    [TestCase("facts: {subject: {level: emperor}}\n  operation: {type: route}\n  expected: {outcome: allowed}", 1, "cannot be read")]
    [TestCase("facts: {}\n  operation: {type: replay}\n  expected: {outcome: allowed}", 0, "0 passed, 0 failed, 1 skipped")]
    [TestCase("facts: {tampered: {colour: red}}\n  operation: {type: replay}\n  expected: {outcome: allowed}", 1, "unknown fact key 'tampered.colour'")]
    [TestCase("facts: {}\n  operation: {type: replay, tempo: 3}\n  expected: {outcome: allowed}", 1, "unknown fact key 'operation.tempo'")]
    [TestCase("facts: {elements: {duty_exists: true}}\n  operation: {type: establish_situation}\n  expected: {situation: {established: false}}", 1, "situation: expected")]
    [TestCase("facts: {}\n  operation: {type: permitted}\n  expected: {permitted_methods: [M4, M3]}", 0, "1 passed")]
    [TestCase("facts: {}\n  operation: {type: permitted}\n  expected: {permitted_methods: [M3]}", 1, "permitted_methods: expected")]
    [TestCase("facts: {}\n  operation: {type: permitted}\n  expected: {permitted_methods: [M3, M3]}", 1, "permitted_methods: expected")]
    [TestCase("facts: {}\n  operation: {type: route}\n  expected: {decision_chain: [OFFICE_CONSENT, UNIT_COLLECTIVE, UNIT_DECIDES]}", 1, "decision_chain: expected")]
    [TestCase("readings: [P04]\n  facts: {subject: {level: section_rank_only}}\n  operation: {type: route}\n  expected: {route: R_UNIT}\n  alternative: {reading: by rank, route: R_UNIT}", 1, "alternative: route")]
    [TestCase("readings: [P04]\n  facts: {subject: {level: section_rank_only}}\n  operation: {type: route}\n  expected: {route: R_UNIT}\n  alternative: {reading: by rank, route: R_JOINT}", 0, "1 passed")]
    public void A_row_is_judged(string row, int code, string line)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.yaml");
        File.WriteAllText(file, $"{Meta}scenarios:\n- id: X01\n  title: made up\n  articles: [art4]\n  {row}\n");
        try
        {
            var output = new StringWriter();
            var exit = ScenarioRun.Execute(file, output);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(exit, Is.EqualTo(code));
                Assert.That(output.ToString(), Does.Contain(line));
            }
        }
        finally
        {
            File.Delete(file);
        }
    }
}
