using Jintan.Engine.Definitions;
using Jintan.Engine.Execution;

namespace Engine.Tests.Flows;

/// <summary>What waits is cancelled, an earlier activity runs again, and everything behind it follows as in the first round.</summary>
public sealed class When_an_instance_steps_back
{
    private static readonly CompiledWorkflow Straight =
        new FlowBuilder().Task("A").Line("Between").Task("B").Line("End").Connect("A > Between > B > End").Compile().Workflow;

    [Test]
    public async Task Should_run_the_steps_in_between_again()
    {
        var atB = await Straight.CompleteAsync((await Straight.StartAsync()).State, "A");
        var back = await StepBackAsync(Straight, atB.State, "A");
        var again = await Straight.CompleteAsync(back.State, "A");
        var ended = await Straight.CompleteAsync(again.State, "B");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(back.BookmarksClosed.Select(b => b.ActivityId), Is.EqualTo(new[] { "B" }));
            Assert.That(back.State.Bookmarks.Select(b => b.ActivityId), Is.EqualTo(new[] { "A" }));
            Assert.That(again.Lines(), Does.Contain("Between Completed"));
            Assert.That(again.State.Bookmarks.Select(b => b.ActivityId), Is.EqualTo(new[] { "B" }));
            Assert.That(ended.State.SubStatus, Is.EqualTo(WorkflowSubStatus.Finished));
        }
    }

    [Test]
    public async Task Should_pass_a_merge_in_the_second_round_too()
    {
        var merging = new FlowBuilder().Task("A").Decision("D", "true").Line("L").Line("R").Task("B").Line("End")
            .Connect("A > D", "D:True > L > B", "D:False > R > B", "B > End").Compile().Workflow;
        var atB = await merging.CompleteAsync((await merging.StartAsync()).State, "A");
        var again = await merging.CompleteAsync((await StepBackAsync(merging, atB.State, "A")).State, "A");
        var ended = await merging.CompleteAsync(again.State, "B");
        Assert.That((again.State.Bookmarks.Single().ActivityId, ended.State.SubStatus), Is.EqualTo(("B", WorkflowSubStatus.Finished)));
    }

    [Test]
    public async Task Should_come_to_a_merge_on_another_way_than_in_the_first_round()
    {
        var merging = new FlowBuilder().Variable("round", "Int32", "0").Task("A").Script("S", "setVariable('round', getVariable('round') + 1)")
            .Decision("D", "getVariable('round') > 1").Line("L").Task("B").Task("M").Line("End")
            .Connect("A > S > D", "D:True > L > M", "D:False > B > M", "M > End").Compile().Workflow;
        var atB = await merging.CompleteAsync((await merging.StartAsync()).State, "A");
        var again = await merging.CompleteAsync((await StepBackAsync(merging, atB.State, "A")).State, "A");
        Assert.That(again.State.Bookmarks.Select(b => b.ActivityId), Is.EqualTo(new[] { "M" }));
        var ended = await merging.CompleteAsync(again.State, "M");
        Assert.That(ended.State.SubStatus, Is.EqualTo(WorkflowSubStatus.Finished));
    }

    [Test]
    public async Task Should_run_a_join_once_that_the_other_branch_has_reached_before()
    {
        var forked = new FlowBuilder().Task("A").Fork("F", "l", "r").Line("L").Task("C").Task("B").Join("J", "WaitAll").Line("End")
            .Connect("A > F", "F:l > L > J", "F:r > C > B > J", "J > End").Compile().Workflow;
        var atC = await forked.CompleteAsync((await forked.StartAsync()).State, "A");
        var atB = await forked.CompleteAsync(atC.State, "C");
        var back = await StepBackAsync(forked, atB.State, "C");
        var again = await forked.CompleteAsync(back.State, "C");
        var ended = await forked.CompleteAsync(again.State, "B");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(back.Lines().Concat(again.Lines()), Does.Not.Contain("J Completed"));
            Assert.That(ended.Lines().Count(line => line == "J Completed"), Is.EqualTo(1));
            Assert.That(ended.State.SubStatus, Is.EqualTo(WorkflowSubStatus.Finished));
        }
    }

    [Test]
    public async Task Should_stay_where_it_is_while_a_branch_waits_too()
    {
        var forked = new FlowBuilder().Task("A").Fork("F", "l", "r").Task("L").Task("R").Join("J", "WaitAll").Line("End")
            .Connect("A > F", "F:l > L > J", "F:r > R > J", "J > End").Compile().Workflow;
        var atFork = await forked.CompleteAsync((await forked.StartAsync()).State, "A");
        var back = await StepBackAsync(forked, atFork.State, "A", "L");
        Assert.That((back.Changed, back.State.Bookmarks.Count), Is.EqualTo((false, 2)));
    }

    [Test]
    public async Task Should_know_no_other_place()
    {
        var atA = await Straight.StartAsync();
        Assert.That((await StepBackAsync(Straight, atA.State, "Nowhere")).Changed, Is.False);
    }

    private static async Task<Burst> StepBackAsync(CompiledWorkflow workflow, WorkflowState state, string to, string? from = null) => await WorkflowRunner.ResumeAsync(
        workflow, state, new Stimulus.StepBack(state.Bookmarks.First(b => from is null || b.ActivityId == from).Id, to), Runs.Context());
}
