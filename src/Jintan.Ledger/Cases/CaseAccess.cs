namespace Jintan.Ledger.Cases;

/// <summary>Who asks to see a case.</summary>
/// <param name="Account">Sign-in name.</param>
/// <param name="OrganisationId">Organisation of the account.</param>
/// <param name="ReadsAllCases">Auditors read everything; what they open is logged.</param>
/// <param name="ReadsCases">False for designers and administrators: they see no case data at all.</param>
public sealed record Viewer(string Account, string OrganisationId, bool ReadsCases, bool ReadsAllCases);

/// <summary>The one predicate that stands on every query over cases, tasks and documents.</summary>
public static class CaseAccess
{
    /// <summary>Cases that the viewer may see: those in which the viewer's organisation takes part; all for an auditor.</summary>
    public static IQueryable<CaseRow> VisibleCases(this LedgerDbContext ledger, Viewer viewer) =>
        !viewer.ReadsCases ? ledger.Cases.Where(_ => false)
        : viewer.ReadsAllCases ? ledger.Cases
        : ledger.Cases.Where(c => ledger.CaseParties.Any(p => p.CaseNumber == c.Number && p.OrganisationId == viewer.OrganisationId));

    /// <summary>Tasks of visible cases that belong to the viewer's organisation; all for an auditor (read only).</summary>
    public static IQueryable<Tasks.HumanTaskRow> VisibleTasks(this LedgerDbContext ledger, Viewer viewer) =>
        !viewer.ReadsCases ? ledger.Tasks.Where(_ => false)
        : viewer.ReadsAllCases ? ledger.Tasks
        : ledger.Tasks.Where(t => t.OrganisationId == viewer.OrganisationId);
}
