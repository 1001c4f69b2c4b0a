using Jintan.Activities.Forms;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Inbox;

/// <summary>Which ways back a task offers to its reader: 退回 to an earlier step, 撤回 of what the reader handed in last.</summary>
/// <param name="Targets">Earlier steps, by node; empty: none.</param>
/// <param name="Withdrawable">The open task that would be taken back; null: nothing can be.</param>
public sealed record GoingBack(IReadOnlyList<Option> Targets, string? Withdrawable)
{
    public const int ReasonLength = 500;

    public static GoingBack Nowhere { get; } = new([], null);

    public static async Task<GoingBack> OfAsync(LedgerDbContext ledger, HumanTaskRow task, Standing standing, Person reader, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(reader);
        var tasks = await ledger.Tasks.AsNoTracking().Where(t => t.CaseNumber == task.CaseNumber && t.InstanceId == task.InstanceId && t.Status != HumanTaskStatus.Cancelled)
            .OrderBy(t => t.CompletedAt).ToListAsync(cancellation);
        var open = tasks.FindAll(t => t.Status == HumanTaskStatus.Open);
        var done = tasks.FindAll(t => t.Status == HumanTaskStatus.Completed);
        if (open is not [var next])
        {
            return Nowhere;
        }

        return standing is Standing.Free or Standing.Mine
            ? new([.. done.Where(t => t.Node != task.Node).DistinctBy(t => t.Node).Select(t => new Option(t.Node, t.Title))], null)
            : done.Count > 0 && done[^1].Id == task.Id && task.CompletedBy == reader.Account && next is { ClaimedBy: null, Draft: null }
                ? new([], next.Id)
                : Nowhere;
    }
}
