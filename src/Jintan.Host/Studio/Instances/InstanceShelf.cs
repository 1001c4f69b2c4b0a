using Jintan.Engine.Execution;
using Jintan.Host.People;
using Jintan.Host.Setup;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Studio.Instances;

/// <summary>Procedures of real cases as the viewer shows them: auditors read all, a designer sees none of them. The sandbox's hold nothing to keep from a designer.</summary>
public sealed class InstanceShelf(LedgerDbContext ledger, ProcedureLibrary library, Database database)
{
    public IQueryable<InstanceRow> VisibleTo(Person person)
    {
        if (database.IsSandbox)
        {
            return ledger.Instances.AsNoTracking();
        }

        // A designer who is an officer too sees cases in the inbox, never in Studio.
        var reads = person.Is(Role.Auditor);
        var cases = ledger.VisibleCases(person.ToViewer() with { ReadsCases = reads, ReadsAllCases = reads }).Select(c => c.Number);
        return ledger.Instances.AsNoTracking().Where(i => cases.Contains(i.CorrelationId));
    }

    /// <summary>Null for one that is not there, or not for this person.</summary>
    public Task<InstanceRow?> FindAsync(Person person, string id, CancellationToken cancellation) =>
        VisibleTo(person).FirstOrDefaultAsync(i => i.Id == id, cancellation);

    public WorkflowState StateOf(InstanceRow row) =>
        WorkflowStateSerializer.Read(row.State, library.Pinned(row.Definition, row.Version, row.ContentHash));

    /// <summary>What the instance has done, oldest first; empty where the person may not see it.</summary>
    public async Task<IReadOnlyList<JournalLine>> JournalAsync(Person person, string id, CancellationToken cancellation) =>
        await FindAsync(person, id, cancellation) is null
            ? []
            : [.. (await ledger.Journal.AsNoTracking().Where(j => j.InstanceId == id).OrderBy(j => j.Sequence).ToListAsync(cancellation)).Select(JournalLine.Of)];
}
