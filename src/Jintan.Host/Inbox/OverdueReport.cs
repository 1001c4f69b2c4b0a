using Jintan.Activities.Steps;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Inbox;

/// <summary>逾期报告: what is late in every case that the reader may see. The level above sees a case as soon as something in it is late.</summary>
public sealed class OverdueReport(LedgerDbContext ledger, OfficeNames names, Offices offices, TimeProvider clock)
{
    /// <summary>Statutory limits first, then the longest delay.</summary>
    public Task<Paging<OverdueRow>> ReadAsync(Person person, int? page, CancellationToken cancellation) =>
        ReadAsync(Late(person), page, cancellation);

    /// <summary>督办: what those below the reader's own offices are late with.</summary>
    public async Task<Paging<OverdueRow>> EscalatedAsync(Person person, CancellationToken cancellation)
    {
        var held = await offices.Today(person.Account).Select(a => a.Body).ToListAsync(cancellation);
        var below = BodyNames.All.Keys.Where(body => !held.Contains(body) && held.Contains((new Body(body).Above ?? Body.Office).Code)).ToList();
        return await ReadAsync(Late(person).Where(t => below.Contains(t.Task.Body)), null, cancellation);
    }

    private async Task<Paging<OverdueRow>> ReadAsync(IQueryable<TaskOfCase> tasks, int? page, CancellationToken cancellation)
    {
        var late = await tasks.OrderBy(t => t.Task.DueClause == null).ThenBy(t => t.Task.DueOn).ThenBy(t => t.Task.CreatedAt).ThenBy(t => t.Task.Id).ToPageAsync(page, cancellation);
        var units = await names.OrganisationsAsync(cancellation);
        return late.Select(row => new OverdueRow(
            row.Task.Title,
            row.Case.Number,
            row.Case.Title,
            units.GetValueOrDefault(row.Task.OrganisationId, row.Task.OrganisationId),
            DeadlineLight.Of(row.Task.DueOn, row.Task.DueClause, clock.Today())));
    }

    private IQueryable<TaskOfCase> Late(Person person)
    {
        var today = clock.Today();
        return ledger.Tasks.AsNoTracking().Where(t => t.Status == HumanTaskStatus.Open && t.DueOn < today)
            .Join(ledger.VisibleCases(person.ToViewer()), t => t.CaseNumber, c => c.Number, (t, c) => new TaskOfCase { Task = t, Case = c });
    }
}

/// <summary>A line of the report.</summary>
/// <param name="Unit">Whose office the task waits for.</param>
public sealed record OverdueRow(string Matter, string CaseNumber, string CaseTitle, string Unit, DeadlineLight Light);
