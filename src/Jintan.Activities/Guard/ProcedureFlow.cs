using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Jintan.Engine.Activities;
using Jintan.Engine.Definitions;
using Jintan.Engine.Definitions.Soundness;
using Jintan.Law;

namespace Jintan.Activities.Guard;

/// <summary>One procedure as the guard sees it: its steps, where it goes, and the runs through it. What was asked of a definition is remembered with it.</summary>
internal sealed class ProcedureFlow
{
    private static readonly ConditionalWeakTable<CompiledWorkflow, ProcedureFlow> Known = [];

    private readonly FlowQuestions? questions;
    private readonly Dictionary<string, IReadOnlyList<RunStep>?> answers = new(StringComparer.Ordinal);

    private ProcedureFlow(CompiledWorkflow workflow)
    {
        Id = workflow.DefinitionId;
        Workflow = workflow;
        if (workflow.Root.Children is [{ Activity: Flowchart } flowchart])
        {
            questions = new FlowQuestions(flowchart);
            Nodes = [.. flowchart.Children];
        }
    }

    public string Id { get; }

    public CompiledWorkflow Workflow { get; }

    /// <summary>The nodes of the flowchart; none where the procedure is not one.</summary>
    public IReadOnlyList<CompiledNode> Nodes { get; } = [];

    /// <summary>An event or a clock starts it: it is an entrance of its own, before which nothing has been done.</summary>
    public bool StartsByItself => Workflow.Triggers.Any(trigger => trigger.Stimulus is not null);

    public static ProcedureFlow Of(CompiledWorkflow workflow) => Known.GetValue(workflow, one => new ProcedureFlow(one));

    public IEnumerable<CompiledNode> Find(GuardStep step) => Nodes.Where(node => Is(node, step));

    /// <summary>Where a node hands the case to, or which child it waits for; null for every other node.</summary>
    public static string? Next(CompiledNode node) => node.Type switch
    {
        "Jintan.HandOver" => Literal(node, "definition"),
        "Elsa.ExecuteWorkflow" or "Elsa.DispatchWorkflow" => Literal(node, "workflowDefinitionId"),
        _ => null,
    };

    public static bool Waits(CompiledNode node) => node.Type != "Jintan.HandOver" && Literal(node, "waitForCompletion") is "true" or "True";

    /// <summary>The value of an input where it stands in the definition itself; null for anything that only a run could tell.</summary>
    public static string? Literal(CompiledNode node, string input) =>
        node.Json[input]?["expression"] is JsonObject expression && expression["type"]?.ToString() == "Literal" ? expression["value"]?.ToString() : null;

    public IReadOnlyList<RunStep>? RunWithout(IReadOnlyCollection<Completion> earlier, string later) =>
        Ask($"{Key(earlier)}>{later}", () => questions!.RunWithout(earlier, later));

    public IReadOnlyList<RunStep>? RunToEndWithout(IReadOnlyCollection<Completion> avoided, Completion? after = null) =>
        Ask($"{Key(avoided)}|{(after is null ? "" : Key([after]))}", () => questions!.RunToEndWithout(avoided, after));

    private static bool Is(CompiledNode node, GuardStep step) =>
        step.Form is { } form ? node.Type == "Jintan.HumanTask" && Literal(node, "formId") == form
        : step.To is { } next ? Next(node) == next && (step.Route is not { } route || Literal(node, "route") == route)
        : node.Type == $"Jintan.{step.Type}";

    private static string Key(IReadOnlyCollection<Completion> completions) =>
        string.Join(' ', completions.Select(one => $"{one.ActivityId}[{string.Join(',', one.Outcomes ?? [])}]").Order(StringComparer.Ordinal));

    private IReadOnlyList<RunStep>? Ask(string key, Func<IReadOnlyList<RunStep>?> ask)
    {
        lock (answers)
        {
            return answers.TryGetValue(key, out var known) ? known : answers[key] = ask();
        }
    }
}
