using Jintan.Engine.Definitions;
using Jintan.Engine.Definitions.Soundness;
using Jintan.Engine.Execution;

namespace Engine.Tests.Flows;

/// <summary>What the state space claims of all runs, no real run contradicts: random flowcharts, tasks completed in random order.</summary>
public sealed class SoundnessAgainstRunsTests
{
    private static readonly ActivityCatalogue Catalogue = new ActivityCatalogue().AddFrom(typeof(Choose).Assembly);

    [Test]
    [CancelAfter(120_000)]
    public async Task No_run_contradicts_what_is_claimed_of_all()
    {
        var claims = 0;
        for (var seed = 0; seed < 80; seed++)
        {
            var flow = new RandomFlow(seed);
            var workflow = flow.Build().Compile(catalogue: Catalogue).Workflow;
            var random = new Random(seed);
            var claimed = Claims(workflow, flow, random).ToList();
            var dead = SoundnessCheck.Run(workflow, limit: 5_000).Findings.Where(finding => finding.Kind == SoundnessKind.DeadNode).Select(finding => finding.NodeId).ToHashSet();
            claims += claimed.Count;
            for (var run = 0; run < 6; run++)
                Check(await JournalAsync(workflow, random), claimed, dead, seed);
        }

        Assert.That(claims, Is.GreaterThan(200));
    }

    /// <summary>Pairs (earlier, later) of which the state space says that the first completes before the second starts, in every run.</summary>
    private static IEnumerable<(string Earlier, string Later)> Claims(CompiledWorkflow workflow, RandomFlow flow, Random random)
    {
        var questions = new FlowQuestions(workflow.Root.Children[0], 5_000);
        for (var i = 0; i < 30; i++)
        {
            var (earlier, later) = (flow.Nodes[random.Next(flow.Nodes.Count)].Id, flow.Nodes[random.Next(flow.Nodes.Count)].Id);
            if (earlier != later && IsClaimed(questions, earlier, later))
                yield return (earlier, later);
        }
    }

    private static bool IsClaimed(FlowQuestions questions, string earlier, string later)
    {
        try
        {
            return questions.RunWithout([earlier], later) is null;
        }
        catch (StateSpaceExceededException)
        {
            return false;
        }
    }

    private static async Task<List<JournalRecord>> JournalAsync(CompiledWorkflow workflow, Random random)
    {
        var burst = await workflow.StartAsync();
        var journal = burst.Journal.ToList();
        while (burst.State.Bookmarks.Count > 0)
        {
            burst = await workflow.CompleteAsync(burst.State, burst.State.Bookmarks[random.Next(burst.State.Bookmarks.Count)].ActivityId);
            journal.AddRange(burst.Journal);
        }

        return journal;
    }

    private static void Check(List<JournalRecord> journal, List<(string Earlier, string Later)> claims, HashSet<string> dead, int seed)
    {
        Assert.That(journal.Where(record => dead.Contains(record.NodeId)), Is.Empty, $"seed {seed}: a dead activity has run");
        foreach (var (earlier, later) in claims)
        {
            var started = journal.FindIndex(record => record.ActivityId == later && record.EventName == JournalRecord.Started);
            var completed = journal.FindIndex(record => record.ActivityId == earlier && record.EventName == JournalRecord.Completed);
            Assert.That(started < 0 || (completed >= 0 && completed < started), Is.True, $"seed {seed}: {later} started before {earlier} had completed");
        }
    }
}
