using Jintan.Engine.Authoring;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Ledger.Tests.Procedures;

/// <summary>Writes an entry of its own name, and fails after that while its node is broken.</summary>
[Activity(Namespace = "Jintan", Type = "FailingStep", Version = 1)]
public sealed class FailingStep : Activity
{
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var ledger = context.GetRequiredService<LedgerTransaction>();
        ledger.Append(ledger.OpenCase(context.WorkflowExecutionContext.CorrelationId!), new EntryDraft(context.Activity.Id));
        if (context.GetRequiredService<Breakdown>().At == context.Activity.Id)
        {
            throw new InvalidOperationException("The line is down.");
        }

        await context.CompleteActivityAsync();
    }
}

/// <summary>What is broken.</summary>
public sealed class Breakdown
{
    /// <summary>Id of the node that fails; null: none.</summary>
    public string? At { get; set; }
}
