using Jintan.Activities.Guard;
using Jintan.Ledger.Procedures;

namespace Jintan.Host.Setup;

/// <summary>The statutory guard at the start of the service: what a case registered today would be pinned to must satisfy the Measures.</summary>
internal static class ProcedureGuard
{
    /// <exception cref="ProceduresRefusedException">The procedures in effect could break the law: the host does not start.</exception>
    public static void RequireLawful(ProcedureLibrary library, DateOnly today)
    {
        var findings = StatutoryGuard.Check(
            [.. library.InEffect(today).Versions.Select(one => library.Pinned(one.Key, one.Value.Version, one.Value.ContentHash))]);
        if (findings.Count > 0)
        {
            throw new ProceduresRefusedException([.. findings.Select(finding => finding.ToString())]);
        }
    }
}
