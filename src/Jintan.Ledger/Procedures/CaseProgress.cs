using Jintan.Ledger.Cases;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>Whether anything else is still to be done in a case.</summary>
public static class CaseProgress
{
    /// <param name="instance">The instance that asks; it does not count.</param>
    public static bool OtherProceduresRun(this LedgerTransaction tx, string caseNumber, string instance)
    {
        ArgumentNullException.ThrowIfNull(tx);
        return tx.Where<InstanceRow>("correlation_id = @p0 AND (status = 'Running' OR sub_status = 'Faulted') AND id <> @p1", caseNumber, instance).Count > 0
            || tx.Where<OutboxRow>("case_number = @p0", caseNumber).Count > 0;
    }

    /// <summary>A task with this form waits for somebody, about this person.</summary>
    public static bool TaskWaits(this LedgerTransaction tx, string caseNumber, string formId, string person)
    {
        ArgumentNullException.ThrowIfNull(tx);
        return tx.Where<HumanTaskRow>("case_number = @p0 AND status = @p1 AND form_id = @p2 AND person = @p3",
            caseNumber, HumanTaskStatus.Open, formId, person).Count > 0;
    }

    /// <summary>False for a decision that was registered from paper: it has a number and no case file.</summary>
    public static bool CaseExists(this LedgerTransaction tx, string caseNumber)
    {
        ArgumentNullException.ThrowIfNull(tx);
        return tx.Find<CaseRow>(caseNumber) is not null;
    }
}
