using System.Text;
using System.Text.Json.Nodes;
using Engine.Tests.Flows;
using Jintan.Engine.Execution;
using Jintan.Engine.Expressions;

namespace Engine.Tests.State;

public sealed class WorkflowStateTests
{
    private static readonly TestCaseData<string, object>[] Values =
    [
        new("String", "中文 \" \\ \u0001") { TestName = "String" }, new("Boolean", true) { TestName = "Boolean" }, new("Int32", int.MinValue) { TestName = "Int32" },
        new("Int64", long.MaxValue) { TestName = "Int64" }, new("Double", 0.1) { TestName = "Double" }, new("Decimal", 79228162514264337593543950335m) { TestName = "Decimal" },
        new("DateOnly", new DateOnly(2026, 2, 28)) { TestName = "DateOnly" }, new("DateTime", new DateTime(2026, 2, 28, 1, 2, 3, DateTimeKind.Utc)) { TestName = "DateTime" },
        new("DateTimeOffset", new DateTimeOffset(2026, 2, 28, 1, 2, 3, TimeSpan.FromHours(8)).AddTicks(1)) { TestName = "DateTimeOffset" },
        new("TimeSpan", TimeSpan.FromTicks(-1)) { TestName = "TimeSpan" }, new("Guid", Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e")) { TestName = "Guid" },
        new("String[]", new[] { "a", "b" }) { TestName = "String[]" }, new("DayOfWeek", DayOfWeek.Friday) { TestName = "registered enum" },
    ];

    [OneTimeSetUp]
    public void RegisterAnEnum() => ValueTypes.Register<DayOfWeek>("DayOfWeek");

    [TestCaseSource(nameof(Values))]
    public async Task Values_come_back_with_their_type(string type, object value)
    {
        var isArray = type.EndsWith("[]", StringComparison.Ordinal);
        var workflow = new FlowBuilder().Variable("x", isArray ? "Object" : type).Variable("untyped", "Object").Task("T").Compile().Workflow;
        var state = (await workflow.StartAsync()).State;
        var root = state.Executions.Single(execution => execution.Parent is null);
        (root.Variables[0], root.Variables[1]) = (value, value);
        var again = WorkflowStateSerializer.Read(WorkflowStateSerializer.Write(state), workflow);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Variables["x"], Is.EqualTo(value).And.TypeOf(value.GetType()));
            Assert.That(again.Variables["untyped"], Is.EqualTo(value).And.TypeOf(value.GetType()));
            Assert.That(WorkflowStateSerializer.Write(again), Is.EqualTo(WorkflowStateSerializer.Write(state)));
        }
    }

    [Test]
    public async Task A_small_waiting_instance_takes_less_than_four_kilobytes()
    {
        var workflow = new FlowBuilder().Input("CaseNumber", "String").Variable("n", "Int32", "1").Variable("o", "Object").Add("Start", "Elsa.Start").Task("T")
            .Add("End", "Elsa.End").Connect("Start > T > End").Compile().Workflow;
        var state = (await workflow.StartAsync(new() { ["CaseNumber"] = "作风〔2026〕12号" })).State;
        Assert.That(WorkflowStateSerializer.Write(state), Has.Length.LessThan(4096));
    }

    [Test]
    public async Task An_unknown_type_is_neither_stored_nor_loaded()
    {
        var workflow = new FlowBuilder().Variable("x", "Guid", Guid.Empty.ToString()).Task("T").Compile().Workflow;
        var state = (await workflow.StartAsync()).State;
        var text = Encoding.UTF8.GetString(WorkflowStateSerializer.Write(state)).Replace("\"Guid\"", "\"Removed\"", StringComparison.Ordinal);
        state.Executions.Single(execution => execution.Parent is null).Variables[0] = new Version(1, 0);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => WorkflowStateSerializer.Read(Encoding.UTF8.GetBytes(text), workflow), Throws.TypeOf<UnknownValueTypeException>().With.Message.Contains("Removed"));
            Assert.That(() => WorkflowStateSerializer.Write(state), Throws.TypeOf<UnknownValueTypeException>().With.Message.Contains("System.Version"));
        }
    }

    [Test]
    public async Task A_state_runs_only_on_the_content_it_is_pinned_to()
    {
        var workflow = new FlowBuilder().Task("T").Compile().Workflow;
        var changed = new FlowBuilder().Task("T").Line("More").Compile().Workflow;
        var state = (await workflow.StartAsync()).State;
        var bytes = WorkflowStateSerializer.Write(state);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => WorkflowStateSerializer.Read(bytes, changed), Throws.InvalidOperationException);
            Assert.That(async () => await WorkflowRunner.ResumeAsync(changed, state, new Stimulus.Cancel("x"), Runs.Context()), Throws.InvalidOperationException);
            Assert.That(WorkflowStateSerializer.ReadHeader(bytes), Is.EqualTo(("flow", 1, workflow.GraphHash)));
        }
    }

    [Test]
    public async Task Inputs_are_converted_or_refuse_the_start()
    {
        var workflow = new FlowBuilder().Input("Amount", "Decimal").Task("T").Compile().Workflow;
        var burst = await workflow.StartAsync(new() { ["amount"] = "1.5" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(burst.State.Input["Amount"], Is.EqualTo(1.5m));
            Assert.That(async () => await workflow.StartAsync(new() { ["Amount"] = new JsonObject() }), Throws.TypeOf<InvalidWorkflowInputException>());
        }
    }
}
