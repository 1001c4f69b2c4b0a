using Jintan.Engine.Definitions;
using Jintan.Engine.Execution;

namespace Engine.Tests.Conformance;

/// <summary>One stored instance with everything it has journalled.</summary>
internal sealed class CorpusInstance(CompiledWorkflow workflow)
{
    public CompiledWorkflow Workflow { get; } = workflow;
    public List<JournalRecord> Journal { get; } = [];
    public WorkflowState State { get; private set; } = null!;
    public byte[] Bytes { get; private set; } = [];

    public void Take(Burst burst)
    {
        Journal.AddRange(burst.Journal);
        Bytes = WorkflowStateSerializer.Write(burst.State);
        State = WorkflowStateSerializer.Read(Bytes, Workflow);
    }
}
