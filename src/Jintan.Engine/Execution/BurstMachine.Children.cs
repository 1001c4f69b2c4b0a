using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Execution;

/// <summary>Effects on other instances.</summary>
internal sealed partial class BurstMachine
{
    private readonly List<OutboxMessage> _outbox = [];
    private List<Burst>? _children;

    /// <summary>The activity that the instance was started with, until it has run.</summary>
    public string? TriggerActivityId { get; private set; }

    private JsonNode? TriggerPayload { get; set; }
    private ParentLink? Parent { get; set; }

    /// <summary>The start's trigger, when the context is the first execution of it; null otherwise.</summary>
    public Trigger? TakeTrigger(ActivityExecutionContext context)
    {
        if (TriggerActivityId is null || context.Node.Id != TriggerActivityId)
            return null;
        TriggerActivityId = null;
        return new(TriggerPayload);
    }

    internal sealed record Trigger(JsonNode? Payload);

    public void Send(OutboxMessage message) => _outbox.Add(message);

    /// <summary>Runs the first burst of a child inside this one.</summary>
    public async ValueTask<Burst> RunChildAsync(CompiledWorkflow child, StartRequest request)
    {
        var burst = await WorkflowRunner.StartAsync(child, request, Context);
        (_children ??= []).Add(burst);
        return burst;
    }

    private void TellParent()
    {
        if (Parent is not { BookmarkId: { } bookmark } || _ended == Ending.None && !IsFaulted)
            return;
        var output = new JsonObject();
        if (_output is not null)
        {
            foreach (var (name, value) in _output)
                output[name] = JsonValues.From(value);
        }

        _outbox.Add(new OutboxMessage.ChildCompleted(Parent.InstanceId,
            new(bookmark, InstanceId, Status, SubStatus, output, CorrelationId)));
    }
}
