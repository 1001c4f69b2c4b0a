using Engine.Tests.Flows;
using Jintan.Engine.Definitions;
using Jintan.Engine.Execution;

namespace Engine.Tests.Scripts;

/// <summary>Nothing that a script leaves behind is seen by the next, in the same instance or in another.</summary>
public sealed class When_scripts_run_one_after_another
{
    private static readonly string[] Leaks =
    [
        "leaked = 1", "globalThis.leaked = 1", "var leaked = 1", "Object.prototype.leaked = 1", "Array.prototype.push = function(){ return 'bad' }; leaked2 = 1",
        "String.prototype.leaked = 1", "JSON.stringify = () => 'bad'", "Math.max = () => 'bad'", "getVariable = () => 'bad'", "Date.now = () => 0", "Function.prototype.call = null",
    ];

    [TestCaseSource(nameof(Leaks))]
    public async Task Should_see_nothing_of_the_one_before(string leak)
    {
        var workflow = Probe(leak);
        var burst = await workflow.StartAsync();
        Assert.That(burst.State.Variables["seen"], Is.EqualTo("clean"), string.Join("; ", burst.Incidents));
    }

    [TestCaseSource(nameof(Leaks))]
    public async Task Should_see_nothing_of_another_instance(string leak)
    {
        await new FlowBuilder().Script("S", leak + "; 1").Compile().Workflow.StartAsync();
        var burst = await Probe("1").StartAsync();
        Assert.That(burst.State.Variables["seen"], Is.EqualTo("clean"), string.Join("; ", burst.Incidents));
    }

    [Test]
    public async Task Should_not_change_the_state_that_an_earlier_burst_left()
    {
        var workflow = new FlowBuilder().Variable("o", "Object").Script("Set", "setVariable('o', {n:1})").Task("T")
            .Script("Change", "getVariable('o').n = 2; getVariable('o').list = [1]").Connect("Set > T > Change").Compile().Workflow;
        var first = (await workflow.StartAsync()).State;
        var before = WorkflowStateSerializer.Write(first);
        var second = (await workflow.CompleteAsync(first, "T")).State;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(WorkflowStateSerializer.Write(first), Is.EqualTo(before));
            Assert.That(second.Variables["o"]!.ToString(), Does.Contain("\"n\": 2"));
        }
    }

    private static CompiledWorkflow Probe(string leak) => new FlowBuilder().Variable("seen", "String", "nothing").Variable("x", "String", "x")
        .Script("Leak", leak + "; 1")
        .Script("Probe", """
            var clean = typeof leaked === 'undefined' && ({}).leaked === undefined && ''.leaked === undefined && [].push.call([], 1) === 1
                && JSON.stringify([1]) === '[1]' && Math.max(1, 2) === 2 && getVariable('x') === 'x' && Date.now() > 0;
            setVariable('seen', clean ? 'clean' : 'dirty');
            """)
        .Connect("Leak > Probe").Compile().Workflow;
}
