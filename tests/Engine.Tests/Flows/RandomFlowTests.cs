using Jintan.Engine.Definitions;
using Jintan.Engine.Execution;

namespace Engine.Tests.Flows;

/// <summary>Random flowcharts against a small independent model: nothing hangs, nothing is dropped, nothing runs twice.</summary>
public sealed class RandomFlowTests
{
    private static readonly ActivityCatalogue Catalogue = new ActivityCatalogue().AddFrom(typeof(Choose).Assembly);

    [Test]
    [CancelAfter(120_000)]
    public async Task Runs_as_the_model_says([Range(0, 9)] int hundred)
    {
        for (var seed = hundred * 100; seed < hundred * 100 + 100; seed++)
            await CompareAsync(seed);
    }

    private static async Task CompareAsync(int seed)
    {
        var flow = new RandomFlow(seed);
        var workflow = flow.Build().Compile(catalogue: Catalogue).Workflow;
        var model = new TokenModel(flow);
        var random = new Random(seed);
        var burst = await workflow.StartAsync();
        var started = Started(burst);
        while (model.Waiting.Count > 0)
        {
            Assert.That(Open(burst.State), Is.EqualTo(model.Waiting.Select(task => flow.Nodes[task].Id).Order()), $"seed {seed}");
            var task = model.Waiting[random.Next(model.Waiting.Count)];
            model.Complete(task);
            burst = await workflow.CompleteAsync(Reloaded(burst.State, workflow), flow.Nodes[task].Id);
            started.AddRange(Started(burst));
        }

        Assert.That(started.Order(), Is.EqualTo(model.Started.Select(node => flow.Nodes[node].Id).Order()), $"seed {seed}");
        Assert.That((burst.State.Status, burst.State.Bookmarks.Count), Is.EqualTo((WorkflowStatus.Finished, 0)), $"seed {seed}");
    }

    private static WorkflowState Reloaded(WorkflowState state, CompiledWorkflow workflow) =>
        WorkflowStateSerializer.Read(WorkflowStateSerializer.Write(state), workflow);

    private static IEnumerable<string> Open(WorkflowState state) => state.Bookmarks.Select(bookmark => bookmark.ActivityId).Order();

    private static List<string> Started(Burst burst) =>
    [
        .. burst.Journal.Where(record => record.EventName == JournalRecord.Started && record.ActivityId.StartsWith('n')).Select(record => record.ActivityId),
    ];
}
