using Jintan.Engine.Execution;

namespace Engine.Tests.Flows;

/// <summary>One compiled definition, many instances at once: nobody sees anything of another.</summary>
public sealed class When_instances_share_a_definition
{
    [Test]
    public async Task Should_keep_their_values_apart()
    {
        var workflow = new FlowBuilder().Input("N", "Int32").Variable("sum", "Int32", "0").Variable("o", "Object")
            .Script("A", "setVariable('o', { n: getInput('N') }); getVariable('o').n += 1").Task("T").Script("B", "setVariable('sum', getVariable('o').n * 2)")
            .Connect("A > T > B").Compile().Workflow;
        var sums = new int[400];
        await Parallel.ForAsync(0, sums.Length, async (i, _) =>
        {
            var started = await WorkflowRunner.StartAsync(workflow, new($"i{i}", new() { ["N"] = i }), Runs.Context());
            var finished = await workflow.CompleteAsync(WorkflowStateSerializer.Read(WorkflowStateSerializer.Write(started.State), workflow), "T");
            sums[i] = (int)finished.State.Variables["sum"]!;
        });
        Assert.That(sums, Is.EqualTo(Enumerable.Range(0, sums.Length).Select(i => (i + 1) * 2)));
    }

    [Test]
    public async Task Should_stop_one_that_would_run_for_ever()
    {
        var burst = await new FlowBuilder().Line("A").Line("B").Connect("A > B > A").Compile().Workflow.StartAsync();
        Assert.That((burst.State.SubStatus, burst.Incidents.Single().Exception), Is.EqualTo((WorkflowSubStatus.Faulted, nameof(BurstTooLongException))));
    }
}
