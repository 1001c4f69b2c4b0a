using Jintan.Host.Audit.Packages;
using Jintan.Host.Audit.Watching;
using Jintan.Host.Look;
using Jintan.Host.People;

namespace Jintan.Host.Audit.Cases;

/// <summary>One case before the auditor: what happened, any moment of it, and every ruling again.</summary>
public static class AuditedCaseEndpoints
{
    public static void MapAuditedCases(this IEndpointRouteBuilder audit)
    {
        audit.MapGet("cases/{number}", TimelineAsync).LogsAccess("案件经过", "当事人", "经过", "案卷事实", "裁断", "权限");
        audit.MapGet("cases/{number}/replay", ReplayAsync).LogsAccess("案件回放", "经过", "案卷事实", "待办", "影响期");
        audit.MapGet("cases/{number}/recompute", RecomputeAsync).LogsAccess("案件重新计算", "裁断");
        audit.MapGet("cases/{number}/package", PackageAsync).LogsAccess("证据包", "经过", "文书内容", "案卷事实", "裁断", "登记");
    }

    private static async Task<IResult> TimelineAsync(
        string number, [AsParameters] TimelineFilter filter, AuditedCases cases, CancellationToken cancellation) =>
        await cases.ReadAsync(number, cancellation) is { } found
            ? Page.Of<AuditTimelinePage>(new { Case = found, Filter = filter })
            : TypedResults.NotFound();

    private static async Task<IResult> ReplayAsync(
        string number, int? at, string? flow, AuditedCases cases, CancellationToken cancellation) =>
        await cases.ReadAsync(number, cancellation) is { } found
            ? Page.Of<ReplayPage>(new { Case = found, Moment = await cases.AsOfAsync(found, at, flow, cancellation) })
            : TypedResults.NotFound();

    private static async Task<IResult> RecomputeAsync(
        string number, bool? run, AuditedCases cases, CaseRecomputation again, CancellationToken cancellation) =>
        await cases.ReadAsync(number, cancellation) is { } found
            ? Page.Of<RecomputePage>(new { Case = found, Result = run is true ? await again.RunAsync(number, cancellation) : null })
            : TypedResults.NotFound();

    private static async Task<IResult> PackageAsync(string number, SignedIn who, EvidencePackage package, CancellationToken cancellation) =>
        await package.MakeAsync(number, who.Person, cancellation) is { } bytes
            ? TypedResults.File(bytes, "application/zip", $"证据包 {number}.zip")
            : TypedResults.NotFound();
}
