using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;
using Jintan.Engine.Execution;

namespace Engine.Tests.Flows;

public sealed class When_an_activity_is_written_for_the_engine
{
    private static readonly ActivityCatalogue Catalogue = new ActivityCatalogue().AddFrom(typeof(Ask).Assembly);

    [Test]
    public async Task Should_be_resumed_by_the_method_it_named_also_after_a_restart()
    {
        var workflow = Asking().Workflow;
        var first = await workflow.StartAsync(new() { ["CaseNumber"] = "12" });
        var reloaded = WorkflowStateSerializer.Read(WorkflowStateSerializer.Write(first.State), Asking().Workflow);
        var second = await WorkflowRunner.ResumeAsync(Asking().Workflow, reloaded, new Stimulus.Resume(reloaded.Bookmarks[0].Id, new() { ["answer"] = "True" }), Runs.Context());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.BookmarksOpened[0].Stimulus!.ToJsonString(), Is.EqualTo("""{"question":"12?"}"""));
            Assert.That(second.State.Status, Is.EqualTo(WorkflowStatus.Finished));
            Assert.That(second.State.Variables["answer"], Is.EqualTo("12 True"));
            Assert.That(second.Lines(), Does.Contain("Yes Completed").And.Not.Contain("No Completed"));
            Assert.That(second.BookmarksClosed.Select(bookmark => bookmark.Id), Is.EqualTo(first.BookmarksOpened.Select(bookmark => bookmark.Id)));
        }
    }

    [Test]
    public async Task Should_undo_the_whole_burst_when_the_law_refuses()
    {
        var workflow = new FlowBuilder().Task("T").Add("Refuse", "Test.Throw").Connect("T > Refuse").Compile(catalogue: Catalogue).Workflow;
        var state = (await workflow.StartAsync()).State;
        var before = WorkflowStateSerializer.Write(state);
        var context = Runs.Context(abortsBurst: exception => exception is Refused);
        var resume = new Stimulus.Resume(state.Bookmarks[0].Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await WorkflowRunner.ResumeAsync(workflow, state, resume, context), Throws.TypeOf<Refused>());
            Assert.That(WorkflowStateSerializer.Write(state), Is.EqualTo(before));
            Assert.That((await WorkflowRunner.ResumeAsync(workflow, state, resume, Runs.Context())).Incidents.Single().Exception, Is.EqualTo(nameof(Refused)));
        }
    }

    [Test]
    public async Task Should_refuse_a_callback_that_could_not_be_found_again()
    {
        var burst = await new FlowBuilder().Add("L", "Test.Lambda").Compile(catalogue: Catalogue).Workflow.StartAsync();
        Assert.That(burst.Incidents.Single().Message, Does.Contain("lambda"));
    }

    [Test]
    public async Task Should_find_its_services()
    {
        var services = new Single(TimeProvider.System);
        var burst = await new FlowBuilder().Variable("answer", "String").Add("S", "Test.NeedsClock").Compile(catalogue: Catalogue).Workflow.StartAsync(context: Runs.Context(services: services));
        var without = await new FlowBuilder().Variable("answer", "String").Add("S", "Test.NeedsClock").Compile(catalogue: Catalogue).Workflow.StartAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(burst.State.Variables["answer"], Is.EqualTo("has a clock"));
            Assert.That(without.Incidents.Single().Message, Does.Contain("没有登记"));
        }
    }

    [Test]
    public async Task Should_meet_a_used_or_unknown_bookmark_without_effect()
    {
        var workflow = new FlowBuilder().Task("T").Task("U").Connect("T > U").Compile().Workflow;
        var first = (await workflow.StartAsync()).State;
        var second = (await workflow.CompleteAsync(first, "T")).State;
        var used = await WorkflowRunner.ResumeAsync(workflow, second, new Stimulus.Resume(first.Bookmarks[0].Id), Runs.Context());
        var unknown = await WorkflowRunner.ResumeAsync(workflow, second, new Stimulus.Resume("nobody"), Runs.Context());
        Assert.That((used.Changed, unknown.Changed, used.State), Is.EqualTo((false, false, second)));
    }

    private static Compilation Asking() => new FlowBuilder().Input("CaseNumber", "String").Variable("answer", "String")
        .Add("Ask", "Test.Ask", ("caseNumber", FlowBuilder.Expression("Input", new JsonObject { ["name"] = "CaseNumber" })),
            ("answer", new JsonObject { ["typeName"] = "String", ["memoryReference"] = new JsonObject { ["id"] = "v-answer" } }))
        .Line("Yes").Line("No").Connect("Ask:True > Yes", "Ask:False > No").Compile(WorkflowProfile.Procedure, Catalogue);

    private sealed class Single(object service) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(service) ? service : null;
    }
}

[Activity(Namespace = "Test", Type = "Ask", Version = 1)]
[FlowNode("True", "False")]
public sealed class Ask : Activity
{
    public Input<string> CaseNumber { get; set; } = null!;

    public Output<string>? Answer { get; set; }

    protected override void Execute(ActivityExecutionContext context) =>
        context.CreateBookmark(new Question(context.Get(CaseNumber) + "?"), AnsweredAsync);

    private async ValueTask AnsweredAsync(ActivityExecutionContext context)
    {
        var answer = context.GetWorkflowInput<string>("caseNumber") is { } number ? $"{number} True" : "";
        context.Set(Answer, answer);
        await context.CompleteActivityWithOutcomesAsync("True");
    }

    private sealed record Question(string QuestionText)
    {
        [System.Text.Json.Serialization.JsonPropertyName("question")]
        public string QuestionText { get; } = QuestionText;
    }
}

public sealed class Refused() : InvalidOperationException("refused");

[Activity(Namespace = "Test", Type = "Throw", Version = 1)]
public sealed class Throw : CodeActivity
{
    protected override void Execute(ActivityExecutionContext context) => throw new Refused();
}

[Activity(Namespace = "Test", Type = "Lambda", Version = 1)]
public sealed class Lambda : Activity
{
    protected override void Execute(ActivityExecutionContext context) => context.CreateBookmark("wait", inner => inner.CompleteActivityAsync());
}

[Activity(Namespace = "Test", Type = "NeedsClock", Version = 1)]
public sealed class NeedsClock : CodeActivity
{
    protected override void Execute(ActivityExecutionContext context) =>
        context.SetVariable("answer", context.GetRequiredService<TimeProvider>() is null ? "" : "has a clock");
}
