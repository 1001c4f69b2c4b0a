using Jintan.Activities.Forms;
using Jintan.Activities.Steps;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Inbox;

/// <summary>Which ways back a task offers to its reader: 退回 to an earlier step, 撤回 of what the reader handed in last.</summary>
/// <param name="Targets">Earlier steps, by node; empty: none.</param>
/// <param name="Straight">Titles of those from which the work may come straight back here.</param>
/// <param name="Withdrawable">The open task that would be taken back; null: nothing can be.</param>
public sealed record GoingBack(IReadOnlyList<Option> Targets, IReadOnlyList<string> Straight, string? Withdrawable)
{
    public const int ReasonLength = 500;

    /// <summary>The choice that what was answered in between stands.</summary>
    public const string StraightOn = "straight";

    public static GoingBack Nowhere { get; } = new([], [], null);

    public static async Task<GoingBack> OfAsync(LedgerDbContext ledger, TaskPaper paper, Standing standing, LawInForce law, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var task = paper.Task;
        var tasks = await ledger.Tasks.AsNoTracking().Where(t => t.CaseNumber == task.CaseNumber && t.InstanceId == task.InstanceId && t.Status != HumanTaskStatus.Cancelled)
            .OrderBy(t => t.CompletedAt).ToListAsync(cancellation);
        var open = tasks.FindAll(t => t.Status == HumanTaskStatus.Open);
        var done = tasks.FindAll(t => t.Status == HumanTaskStatus.Completed);
        if (open is not [var next])
        {
            return Nowhere;
        }

        if (standing is Standing.Free or Standing.Mine)
        {
            var targets = done.Where(t => t.Node != task.Node).DistinctBy(t => t.Node).ToList();
            return new(
                targets.ConvertAll(t => new Option(t.Node, t.Title)),
                [.. targets.Where(t => TaskMoves.MayComeStraightBack(paper.File, task, t.Node, law)).Select(t => t.Title)],
                null);
        }

        return done.Count > 0 && done[^1].Id == task.Id && task.CompletedBy == paper.Reader.Account && next is { ClaimedBy: null, Draft: null }
            ? new([], [], next.Id)
            : Nowhere;
    }
}
