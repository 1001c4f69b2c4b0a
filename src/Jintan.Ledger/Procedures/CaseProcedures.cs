using Jintan.Engine.Definitions;
using Jintan.Engine.Execution;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>The procedures that an instance may start: those of its case's procedure set; before there is a case, those in effect today.</summary>
internal sealed class CaseProcedures(LedgerTransaction tx, ProcedureLibrary library, string caseNumber) : IWorkflowLookup
{
    public CompiledWorkflow? Find(string definitionId) =>
        Set().Versions.TryGetValue(definitionId, out var pinned) ? library.Pinned(tx, definitionId, pinned.Version, pinned.ContentHash) : null;

    /// <exception cref="KeyNotFoundException">The set was pinned before such a procedure existed.</exception>
    public PinnedVersion Pinned(string definitionId) => Set().Of(definitionId);

    /// <summary>Where an event starts an instance: each procedure with its trigger of that name.</summary>
    public IEnumerable<(string Definition, PinnedVersion Version, WorkflowTrigger Trigger)> StartedBy(string eventName) =>
        from one in Set().Versions
        from trigger in library.Pinned(tx, one.Key, one.Value.Version, one.Value.ContentHash).Triggers
        where trigger.IsStartedBy(eventName)
        select (one.Key, one.Value, trigger);

    private ProcedureSet Set() =>
        tx.Find<CaseRow>(caseNumber) is { } file ? ProcedureSet.Parse(file.ProcedureSet) : library.InEffect(tx.Today);
}
