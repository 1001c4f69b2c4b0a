using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Inbox;

/// <summary>逾期报告: what is late in every case that the reader may see. The Office sees a case as soon as something in it is late.</summary>
public sealed class OverdueReport(LedgerDbContext ledger, OfficeNames names, TimeProvider clock)
{
    /// <summary>Statutory limits first, then the longest delay.</summary>
    public async Task<Paging<OverdueRow>> ReadAsync(Person person, int? page, CancellationToken cancellation)
    {
        var late = await Late(person).OrderBy(t => t.Task.DueClause == null).ThenBy(t => t.Task.DueOn).ThenBy(t => t.Task.CreatedAt).ToPageAsync(page, cancellation);
        var units = await names.OrganisationsAsync(cancellation);
        return late.Select(row => new OverdueRow(
            row.Task.Title,
            row.Case.Number,
            row.Case.Title,
            units.GetValueOrDefault(row.Task.OrganisationId, row.Task.OrganisationId),
            DeadlineLight.Of(row.Task.DueOn, row.Task.DueClause, clock.Today())));
    }

    /// <summary>How many others are late with; the reader's own stand in the reader's inbox.</summary>
    public Task<int> OthersAsync(Person person, CancellationToken cancellation) =>
        Late(person).CountAsync(t => t.Task.OrganisationId != person.OrganisationId, cancellation);

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
