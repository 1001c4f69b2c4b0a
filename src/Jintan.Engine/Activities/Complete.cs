using System.Collections;
using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Activities;

/// <summary>Ends the nearest workflow (the instance, or the workflow used as activity) with outcomes.</summary>
[Activity(Namespace = "Elsa", Type = "Complete", Category = "Composition", Description = "使所在的组合步骤结束。")]
public sealed class Complete : Activity, ITerminal
{
    [Input(Description = "以哪些结果结束。", UIHint = "outcome-picker")]
    public Input<object> Outcomes { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context)
    {
        var workflow = WorkflowOf(context);
        var outcomes = Names(context.Get(Outcomes));
        workflow.CompositeOutcomes = outcomes;
        if (IsInLoop(context, workflow))
            CancelUpwards(context, workflow);
        else
            context.Machine.Complete(context, null);
        if (workflow.Status == Execution.ActivityStatus.Running)
            context.Machine.CompleteScope(workflow, outcomes ?? CompiledNode.Done);
    }

    private static ActivityExecutionContext WorkflowOf(ActivityExecutionContext context)
    {
        var scope = context.Parent!;
        while (!scope.Node.IsWorkflow)
            scope = scope.Parent!;
        return scope;
    }

    private static bool IsInLoop(ActivityExecutionContext context, ActivityExecutionContext workflow)
    {
        for (var scope = context.Parent; scope != workflow; scope = scope!.Parent)
        {
            if (scope!.Activity is Loop)
                return true;
        }

        return false;
    }

    private static void CancelUpwards(ActivityExecutionContext context, ActivityExecutionContext workflow)
    {
        for (var scope = context; scope != workflow; scope = scope!.Parent)
            context.Machine.Cancel(scope!);
    }

    private static string[]? Names(object? outcomes) => Scalars.Plain(outcomes) switch
    {
        null or "" => null,
        string one => [one],
        JsonArray list => All(list, item => ((JsonNode)item).GetValue<string>()),
        IEnumerable list => All(list, item => (string)TextConversion.Convert(item, true)!),
        var other => [(string)TextConversion.Convert(other, true)!],
    };

    private static string[] All(IEnumerable list, Func<object, string> name)
    {
        var names = new List<string>();
        foreach (var item in list)
            names.Add(name(item!));
        return [.. names];
    }
}
