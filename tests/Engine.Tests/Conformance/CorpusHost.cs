using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Engine.Execution;

namespace Engine.Tests.Conformance;

/// <summary>
/// The smallest host there can be: keeps instances as stored bytes, delivers what goes from one to another, and queues events nobody waits for.
/// Every resume goes through the serializer, so every case is a test of it too.
/// </summary>
internal sealed class CorpusHost : IWorkflowLookup
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<string, CompiledWorkflow> _workflows = new(StringComparer.Ordinal);
    private readonly List<string> _definitionOrder = [];
    private readonly Queue<OutboxMessage> _outbox = new();
    private readonly List<Stimulus.Event> _queuedEvents = [];
    private int _ids;

    public CorpusHost(IEnumerable<JsonObject> definitions, bool strict)
    {
        var documents = definitions.Select(json => WorkflowDocument.From(json, "corpus")).ToList();
        foreach (var document in documents)
        {
            var compilation = WorkflowCompiler.Compile(document, new ActivityCatalogue(), WorkflowProfile.General,
                (type, id, _) => documents.Find(other => id is null ? other.Name == type : other.DefinitionId == id), new(strict));
            _workflows[document.DefinitionId] = compilation.Workflow;
            _definitionOrder.Add(document.DefinitionId);
        }
    }

    public List<CorpusInstance> Instances { get; } = [];

    public List<string> Lines { get; } = [];

    public CompiledWorkflow? Find(string definitionId) => _workflows.GetValueOrDefault(definitionId);

    public async Task StartAsync(string? definitionId, StartRequest request)
    {
        var workflow = _workflows[definitionId ?? _definitionOrder[0]];
        await TakeAsync(workflow, () => WorkflowRunner.StartAsync(workflow, request, Context()));
        await DeliverAsync();
    }

    public string NewId() => $"id{++_ids}";

    public async Task<bool> ResumeAsync(CorpusInstance instance, Stimulus stimulus)
    {
        var changed = await StepAsync(instance, stimulus);
        await DeliverAsync();
        return changed;
    }

    /// <summary>Resumes who waits, starts who is triggered; only what meets nobody is queued.</summary>
    public async Task PublishAsync(Stimulus.Event published)
    {
        await PublishNowAsync(published);
        await DeliverAsync();
    }

    private async Task PublishNowAsync(Stimulus.Event published)
    {
        var met = false;
        var waiting = Instances.ToArray();
        foreach (var id in _definitionOrder)
        {
            foreach (var trigger in _workflows[id].Triggers.Where(trigger => trigger.ActivityType == "Elsa.Event" && trigger.Stimulus == published.Name))
            {
                met = true;
                await TakeAsync(_workflows[id], () => WorkflowRunner.StartAsync(_workflows[id],
                    new(NewId(), null, published.CorrelationId, null, trigger.ActivityId, published.Payload), Context()));
            }
        }

        foreach (var instance in waiting)
            met |= await StepAsync(instance, published);
        if (!met)
            _queuedEvents.Add(published);
    }

    private BurstContext Context() => new(NoServices.Instance, Now, NewId, _ => false, this, Lines.Add);

    private async Task<bool> StepAsync(CorpusInstance instance, Stimulus stimulus)
    {
        var state = WorkflowStateSerializer.Read(instance.Bytes, instance.Workflow);
        var burst = await WorkflowRunner.ResumeAsync(instance.Workflow, state, stimulus, Context());
        Assert.That(WorkflowStateSerializer.Write(state), Is.EqualTo(instance.Bytes), "a burst may not change the state it was given");
        if (burst.Changed)
            Keep(instance, burst);
        return burst.Changed;
    }

    private async Task TakeAsync(CompiledWorkflow workflow, Func<ValueTask<Burst>> start)
    {
        var burst = await start();
        var instance = new CorpusInstance(workflow);
        Instances.Add(instance);
        Keep(instance, burst);
    }

    private void Keep(CorpusInstance instance, Burst burst)
    {
        instance.Take(burst);
        foreach (var child in burst.Children)
        {
            var taken = new CorpusInstance(_workflows[child.State.DefinitionId]);
            Instances.Add(taken);
            Keep(taken, child);
        }

        foreach (var message in burst.Outbox)
            _outbox.Enqueue(message);
    }

    private async Task DeliverAsync()
    {
        do
        {
            while (_outbox.TryDequeue(out var message))
                await DeliverAsync(message);
        }
        while (await DeliverQueuedEventAsync());
    }

    private async Task DeliverAsync(OutboxMessage message)
    {
        switch (message)
        {
            case OutboxMessage.StartWorkflow start:
                await TakeAsync(_workflows[start.DefinitionId], () => WorkflowRunner.StartAsync(_workflows[start.DefinitionId],
                    new(start.InstanceId, start.Input, start.CorrelationId, Parent: start.Parent), Context()));
                break;
            case OutboxMessage.PublishEvent { IsLocal: true } local:
                await StepAsync(Instance(local.FromInstanceId), new Stimulus.Event(local.Name, local.Payload, local.CorrelationId));
                break;
            case OutboxMessage.PublishEvent published:
                await PublishNowAsync(new(published.Name, published.Payload, published.CorrelationId));
                break;
            case OutboxMessage.ChildCompleted child:
                await StepAsync(Instance(child.ParentInstanceId), child.Stimulus);
                break;
            case OutboxMessage.CancelWorkflow cancel:
                await StepAsync(Instance(cancel.InstanceId), new Stimulus.Cancel(cancel.Reason));
                break;
        }
    }

    private CorpusInstance Instance(string id) => Instances.Find(instance => instance.State.InstanceId == id)!;

    private async Task<bool> DeliverQueuedEventAsync()
    {
        foreach (var queued in _queuedEvents.ToArray())
        {
            foreach (var instance in Instances.ToArray())
            {
                if (!await StepAsync(instance, queued))
                    continue;
                _queuedEvents.Remove(queued);
                return true;
            }
        }

        return false;
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
