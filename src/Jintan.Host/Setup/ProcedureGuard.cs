using Jintan.Host.Commands;
using Jintan.Ledger.Procedures;

namespace Jintan.Host.Setup;

/// <summary>The statutory guard at the start of the service: what a case registered today, or on any day to come, would be pinned to must satisfy the Measures.</summary>
internal static class ProcedureGuard
{
    /// <exception cref="ProceduresRefusedException">The procedures could break the law: the host does not start.</exception>
    public static void RequireLawful(ProcedureLibrary library, DateOnly today)
    {
        var findings = LinkedFindings.From(today, library);
        if (findings.Count > 0)
        {
            throw new ProceduresRefusedException([.. findings.Select(finding => finding.Text)]);
        }
    }
}
