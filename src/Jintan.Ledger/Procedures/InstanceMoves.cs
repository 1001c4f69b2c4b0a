using System.Data.Common;
using Jintan.Engine.Execution;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>Moves an instance inside a burst's transaction and stores what came of it.</summary>
internal sealed class InstanceMoves(ProcedureLibrary library, IServiceProvider services)
{
    /// <summary>What may be started for a case; with no case yet, what is in effect today.</summary>
    public CaseProcedures ProceduresOf(LedgerTransaction tx, string caseNumber) => new(tx, library, services, caseNumber);

    /// <returns>The case number that the instance works on.</returns>
    public async ValueTask<string> StartAsync(
        LedgerTransaction tx, string definition, PinnedVersion pinned, StartRequest request, CancellationToken cancellationToken)
    {
        var workflow = library.Pinned(tx, services, definition, pinned);
        tx.Running = new RunningProcedure(definition, pinned.Version);
        var burst = await WorkflowRunner.StartAsync(workflow, request, Context(tx, request.CorrelationId, cancellationToken));
        return BurstRecord.Store(tx, burst, null, workflow.ContentHash);
    }

    /// <returns>False if the instance does not wait for this, or no longer: nothing has changed.</returns>
    public async ValueTask<bool> ResumeAsync(
        LedgerTransaction tx, InstanceRow instance, Stimulus stimulus, CancellationToken cancellationToken)
    {
        var workflow = library.Pinned(tx, services, instance.Definition, new(instance.Version, instance.ContentHash));
        tx.Running = new RunningProcedure(instance.Definition, instance.Version);
        var state = WorkflowStateSerializer.Read(instance.State, workflow);
        var burst = await WorkflowRunner.ResumeAsync(workflow, state, stimulus, Context(tx, instance.CorrelationId, cancellationToken));
        if (burst.Changed)
        {
            BurstRecord.Store(tx, burst, instance, workflow.ContentHash);
        }

        return burst.Changed;
    }

    private BurstContext Context(LedgerTransaction tx, string? caseNumber, CancellationToken cancellationToken) => new(
        new BurstServices(services, tx),
        tx.Now,
        NewId,
        // Not incidents of the procedure: what stands against the step itself, and the database's own failures.
        failure => failure is RefusedException or SubmissionRefusedException or ConflictException or NotFoundException or RaceLostException or DbException,
        ProceduresOf(tx, caseNumber ?? ""),
        ChildrenRunByOutbox: true,
        CancellationToken: cancellationToken);

    public static string NewId() => Guid.CreateVersion7().ToString("n");
}
