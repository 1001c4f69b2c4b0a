using Jintan.Host.Look;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.Watching;

/// <summary>Who tried what the law forbids; who opened what.</summary>
public static class WatchingEndpoints
{
    public static void MapWatching(this IEndpointRouteBuilder audit)
    {
        audit.MapGet("refusals", RefusalsAsync).LogsAccess("拒绝记录", "裁断");
        audit.MapGet("access", AccessAsync).LogsAccess("查阅记录", "查阅");
    }

    private static async Task<IResult> RefusalsAsync(string? actor, int? page, LedgerDbContext ledger, CancellationToken cancellation)
    {
        var found = await Read(ledger, actor, page, [EntryKind.Refused], cancellation);
        return Page.Of<RefusalsPage>(new { Page = found, Actor = actor });
    }

    private static async Task<IResult> AccessAsync(string? actor, bool? alerts, int? page, LedgerDbContext ledger, CancellationToken cancellation)
    {
        var found = await Read(ledger, actor, page, alerts is true ? [EntryKind.BulkReading] : [EntryKind.Opened, EntryKind.BulkReading], cancellation);
        return Page.Of<AccessPage>(new { Page = found, Actor = actor, Alerts = alerts is true });
    }

    private static async Task<Paging<EntryContent>> Read(
        LedgerDbContext ledger, string? actor, int? page, string[] kinds, CancellationToken cancellation)
    {
        var entries = ledger.Entries.AsNoTracking().Where(e => kinds.Contains(e.Kind));
        if (actor?.Trim() is { Length: > 0 } account)
        {
            entries = entries.Where(e => e.Actor == account);
        }

        var found = await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Select(e => e.Content).ToPageAsync(page, cancellation);
        return found.Select(EntryText.Parse);
    }
}
