using Jintan.Ledger.Cases;
using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Tasks;

/// <summary>Opens a task: the row in the inbox, its reminder and its last day, and the office as a party of the case.</summary>
public static class TaskOpening
{
    /// <summary>Working days are the law's business; the reminder comes on the calendar day before the last.</summary>
    private const int DaysOfReminder = 1;

    public static void OpenTask(this LedgerTransaction tx, HumanTaskRow task)
    {
        ArgumentNullException.ThrowIfNull(tx);
        ArgumentNullException.ThrowIfNull(task);
        tx.Insert(task);
        tx.AddParty(task.CaseNumber, task.OrganisationId);
        if (task.DueOn is { } last)
        {
            Bell(tx, task, DueKind.Remind, LegalDate.EndOf(last.AddDays(-DaysOfReminder - 1)));
            Bell(tx, task, DueKind.Overdue, LegalDate.EndOf(last));
        }
    }

    /// <summary>Lets an organisation see a case from now on.</summary>
    public static void AddParty(this LedgerTransaction tx, string caseNumber, string organisation)
    {
        ArgumentNullException.ThrowIfNull(tx);
        if (tx.Find<CaseParty>(caseNumber, organisation) is null)
        {
            tx.Insert(new CaseParty { CaseNumber = caseNumber, OrganisationId = organisation });
        }
    }

    private static void Bell(LedgerTransaction tx, HumanTaskRow task, string kind, DateTimeOffset at) => tx.Insert(new DueItem
    {
        Id = $"{task.Id}.{kind}",
        InstanceId = task.InstanceId,
        TaskId = task.Id,
        Kind = kind,
        DueAt = at.UtcDateTime,
    });
}
