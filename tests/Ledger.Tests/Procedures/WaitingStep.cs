using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Ledger.Tests.Procedures;

/// <summary>A human task without law, form and case.</summary>
[Activity(Namespace = "Jintan", Type = "WaitingStep", Version = 1)]
public sealed class WaitingStep : Activity
{
    public const string Done = "Done";

    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var ledger = context.GetRequiredService<LedgerTransaction>();
        var instance = context.WorkflowExecutionContext;
        ledger.OpenTask(new HumanTaskRow
        {
            Id = context.Id,
            CaseNumber = instance.CorrelationId ?? "",
            InstanceId = instance.Id,
            BookmarkId = context.Id,
            Definition = ledger.Running!.Definition,
            DefinitionVersion = ledger.Running.Version,
            Node = context.Activity.Id,
            Title = "事项",
            FormId = "none",
            Clauses = "",
            Body = "OFFICE",
            OrganisationId = "zfb",
            Person = context.GetWorkflowInput<string>("person"),
            Outcomes = Done,
            Status = HumanTaskStatus.Open,
            CreatedAt = ledger.Now.UtcDateTime,
        });
        context.CreateBookmark(new JsonObject { ["task"] = context.Id }, ResumeAsync);
    }

    private async ValueTask ResumeAsync(ActivityExecutionContext context) => await context.CompleteActivityWithOutcomesAsync(Done);
}
