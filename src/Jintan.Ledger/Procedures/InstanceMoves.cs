using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Jintan.Engine.Execution;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>Moves an instance inside a burst's transaction and stores what came of it.</summary>
internal sealed class InstanceMoves(ProcedureLibrary library, IServiceProvider services)
{
    public ProcedureLibrary Library => library;

    /// <returns>The case number that the instance works on.</returns>
    public async ValueTask<string> StartAsync(
        LedgerTransaction tx, string definition, PinnedVersion pinned, StartRequest request, CancellationToken cancellationToken)
    {
        var workflow = library.Pinned(tx, definition, pinned.Version, pinned.ContentHash);
        tx.Running = new RunningProcedure(definition, pinned.Version);
        var burst = await WorkflowRunner.StartAsync(workflow, request, Context(tx, request.CorrelationId, cancellationToken));
        return BurstRecord.Store(tx, burst, null, workflow.ContentHash);
    }

    /// <returns>False if the instance does not wait for this, or no longer: nothing has changed.</returns>
    public async ValueTask<bool> ResumeAsync(
        LedgerTransaction tx, InstanceRow instance, Stimulus stimulus, CancellationToken cancellationToken)
    {
        if (instance.SubStatus == nameof(WorkflowSubStatus.Faulted) && stimulus is not (Stimulus.Retry or Stimulus.Cancel))
        {
            throw FaultedInstance.StandsStill;
        }

        var workflow = library.Pinned(tx, instance.Definition, instance.Version, instance.ContentHash);
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
        new CaseProcedures(tx, library, caseNumber ?? ""),
        ChildrenRunByOutbox: true,
        FailedBefore: tx.FailedBefore,
        Fails: tx.FailsAgain is { } again ? activity => again(tx.Running!.Definition, activity) : null,
        CancellationToken: cancellationToken);

    public static string NewId() => Guid.CreateVersion7().ToString("n");

    /// <summary>The same id for the same cause: a start that is tried again is the same instance.</summary>
    public static string IdOf(params ReadOnlySpan<string?> cause) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', cause))).AsSpan(0, 16));
}
