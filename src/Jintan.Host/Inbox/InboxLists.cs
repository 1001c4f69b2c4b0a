using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Inbox;

/// <summary>The lists of an officer; each query passes through <see cref="CaseAccess"/>.</summary>
public sealed class InboxLists(LedgerDbContext ledger, OfficeNames names, Offices offices, TimeProvider clock)
{
    /// <summary>The head of a page shows no higher number: every page pays for it.</summary>
    public const int MostCounted = 999;

    /// <summary>待办: statutory limits first, then what ends sooner, then what came earlier.</summary>
    public async Task<Paging<InboxRow>> WaitingAsync(Person person, InboxFilter filter, CancellationToken cancellation)
    {
        var page = await filter.Narrow(Waiting(person), clock.Today())
            .OrderBy(t => t.Task.DueClause == null)
            .ThenBy(t => t.Task.DueOn == null)
            .ThenBy(t => t.Task.DueOn)
            .ThenBy(t => t.Task.CreatedAt)
            .ThenBy(t => t.Task.Id)
            .ToPageAsync(filter.Page, cancellation);
        return await ReadAsync(page, t => t.ClaimedBy, person, cancellation);
    }

    /// <summary>已办: what the reader completed, newest first.</summary>
    public async Task<Paging<InboxRow>> DoneAsync(Person person, InboxFilter filter, CancellationToken cancellation)
    {
        var done = Tasks(person).Where(t => t.Task.Status == HumanTaskStatus.Completed && t.Task.CompletedBy == person.Account);
        var page = await filter.Narrow(done, clock.Today()).OrderByDescending(t => t.Task.CompletedAt).ThenBy(t => t.Task.Id).ToPageAsync(filter.Page, cancellation);
        return await ReadAsync(page, t => t.CompletedBy, person, cancellation);
    }

    /// <summary>我发起的: cases that the reader registered, newest first.</summary>
    public Task<Paging<CaseRow>> StartedAsync(Person person, int? page, CancellationToken cancellation) =>
        ledger.VisibleCases(person.ToViewer()).AsNoTracking()
            .Where(c => c.RegisteredBy == person.Account)
            .OrderByDescending(c => c.RegisteredAt)
            .ThenBy(c => c.Number)
            .ToPageAsync(page, cancellation);

    /// <summary>Names of steps that wait now: the choices of the filter.</summary>
    public Task<List<string>> NodesAsync(Person person, CancellationToken cancellation) =>
        WaitingTasks(person).Select(t => t.Title).Distinct().OrderBy(t => t).ToListAsync(cancellation);

    /// <summary>What the reader has just completed, and where the case stands now; null if it was not theirs.</summary>
    public async Task<string?> JustDoneAsync(Person person, string taskId, CancellationToken cancellation)
    {
        var done = await Tasks(person).Where(t => t.Task.Id == taskId && t.Task.CompletedBy == person.Account)
            .Select(t => new
            {
                t.Task.Title,
                t.Case.Number,
                t.Case.Status,
                Next = ledger.Tasks.Where(next => next.CaseNumber == t.Case.Number && next.Status == HumanTaskStatus.Open)
                    .OrderBy(next => next.CreatedAt).Select(next => next.Title).ToList(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (done is null)
        {
            return null;
        }

        var now = done.Next.Count > 0 ? $"下一环节：{string.Join("、", done.Next)}。" : done.Status == CaseStatus.Open ? "" : "案件已办结。";
        return $"{done.Number}“{done.Title}”已办理。{now}";
    }

    /// <summary>How many wait for the reader, and how many of them are late; counted no further than one above <see cref="MostCounted"/>.</summary>
    public async Task<(int Waiting, int Late)> CountAsync(Person person, CancellationToken cancellation)
    {
        var today = clock.Today();
        // In the order of the index: the count ends at the thousandth and sorts nothing.
        var waiting = WaitingTasks(person).OrderBy(t => t.DueOn);
        var counts = await waiting.Take(MostCounted + 1).Select(_ => false)
            .Concat(waiting.Where(t => t.DueOn < today).Take(MostCounted + 1).Select(_ => true))
            .GroupBy(late => late).Select(same => new { Late = same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.Late, same => same.Count, cancellation);
        return (counts.GetValueOrDefault(false), counts.GetValueOrDefault(true));
    }

    private IQueryable<TaskOfCase> Waiting(Person person) => WithCases(WaitingTasks(person));

    private IQueryable<TaskOfCase> Tasks(Person person) => WithCases(ledger.VisibleTasks(person.ToViewer()).AsNoTracking());

    private IQueryable<TaskOfCase> WithCases(IQueryable<HumanTaskRow> tasks) =>
        tasks.Join(ledger.Cases, t => t.CaseNumber, c => c.Number, (t, c) => new TaskOfCase { Task = t, Case = c });

    // What waits is what the reader has the power to do: the offices held today, and not claimed by a colleague.
    private IQueryable<HumanTaskRow> WaitingTasks(Person person)
    {
        var held = offices.Today(person.Account);
        return ledger.VisibleTasks(person.ToViewer()).AsNoTracking().Where(t => t.Status == HumanTaskStatus.Open
            && (t.ClaimedBy == null || t.ClaimedBy == person.Account)
            && held.Any(a => a.Body == t.Body && a.OrganisationId == t.OrganisationId));
    }

    private async Task<Paging<InboxRow>> ReadAsync(
        Paging<TaskOfCase> page, Func<HumanTaskRow, string?> office, Person person, CancellationToken cancellation)
    {
        var units = await names.OrganisationsAsync(cancellation);
        var rows = new List<InboxRow>(page.Rows.Count);
        foreach (var row in page.Rows)
        {
            var account = office(row.Task);
            rows.Add(new(
                row.Task.Id,
                row.Task.Title,
                row.Case.Number,
                row.Case.Title,
                row.Case.Subjects,
                units.GetValueOrDefault(row.Case.UnitId, row.Case.UnitId),
                row.Task.Clauses.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                row.Task.CreatedAt,
                row.Task.CompletedAt,
                DeadlineLight.Of(row.Task.DueOn, row.Task.DueClause, clock.Today()),
                account is null ? null : await names.TitleOfAsync(account, cancellation),
                row.Task.ClaimedBy == person.Account));
        }

        return new(rows, page.Number, page.Total);
    }
}
