using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Benchmarks;

/// <summary>A human task without law, form and case: what engine and ledger cost by themselves.</summary>
[Activity(Namespace = "Jintan", Type = "BenchmarkTask", Version = 1)]
public sealed class LedgerTaskStep : Activity
{
    public const string Definition = "benchmark-task";
    public const string Done = "Done";

    public static CompiledWorkflow Compile(ActivityCatalogue catalogue) => WorkflowCompiler.Compile(
        WorkflowDocument.Parse(
            """
            {"definitionId":"benchmark-task","name":"benchmark","version":1,"variables":[],"root":{"id":"flow","type":"Elsa.Flowchart","version":1,
            "activities":[{"id":"start","type":"Elsa.Start","version":1},{"id":"task","type":"Jintan.BenchmarkTask","version":1},{"id":"end","type":"Elsa.End","version":1}],
            "connections":[{"source":{"activity":"start","port":"Done"},"target":{"activity":"task"}},{"source":{"activity":"task","port":"Done"},"target":{"activity":"end"}}]}}
            """,
            "benchmark"),
        catalogue,
        WorkflowProfile.General).Workflow;

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var tx = context.GetRequiredService<LedgerTransaction>();
        tx.OpenTask(new HumanTaskRow
        {
            Id = context.Id,
            CaseNumber = context.WorkflowExecutionContext.Id,
            InstanceId = context.WorkflowExecutionContext.Id,
            BookmarkId = context.Id,
            Definition = Definition,
            DefinitionVersion = 1,
            Node = "task",
            Title = "事项",
            FormId = "none",
            Clauses = "",
            Body = "OFFICE",
            OrganisationId = "zfb",
            Outcomes = Done,
            Status = HumanTaskStatus.Open,
            CreatedAt = tx.Now.UtcDateTime,
        });
        context.CreateBookmark(new JsonObject { ["task"] = context.Id }, ResumeAsync);
        return ValueTask.CompletedTask;
    }

    private async ValueTask ResumeAsync(ActivityExecutionContext context) => await context.CompleteActivityWithOutcomesAsync(Done);
}
