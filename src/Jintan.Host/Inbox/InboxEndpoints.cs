using Jintan.Host.Cases;
using Jintan.Host.Look;
using Jintan.Host.People;
using Microsoft.AspNetCore.Authorization;

namespace Jintan.Host.Inbox;

/// <summary>待办, 已办, 我发起的.</summary>
public static class InboxEndpoints
{
    public static void MapInbox(this IEndpointRouteBuilder routes)
    {
        var inbox = routes.MapGroup("/inbox").RequireAuthorization(Role.Officer);
        inbox.MapGet("", WaitingAsync);
        inbox.MapGet("done", DoneAsync);
        inbox.MapGet("started", StartedAsync);
        routes.MapGet("/overdue", OverdueAsync).RequireAuthorization(new AuthorizeAttribute { Roles = $"{Role.Officer},{Role.Auditor}" });
    }

    private static async Task<IResult> WaitingAsync(
        SignedIn who, string? did, [AsParameters] InboxFilter filter, InboxLists lists, OverdueReport report, OfficeNames names,
        CancellationToken cancellation) =>
        Page.Of<InboxPage>(new
        {
            Done = did is null ? null : await lists.JustDoneAsync(who.Person, did, cancellation),
            Escalated = await report.EscalatedAsync(who.Person, cancellation),
            Page = await lists.WaitingAsync(who.Person, filter, cancellation),
            Filter = filter,
            Nodes = await lists.NodesAsync(who.Person, cancellation),
            Units = await names.OrganisationsAsync(cancellation),
        });

    private static async Task<IResult> OverdueAsync(SignedIn who, int? page, OverdueReport report, CancellationToken cancellation) =>
        Page.Of<OverduePage>(new
        {
            Page = await report.ReadAsync(who.Person, page, cancellation),
            Folder = who.Person.Is(Role.Officer) ? "/cases" : "/audit/cases",
        });

    private static async Task<IResult> DoneAsync(
        SignedIn who, [AsParameters] InboxFilter filter, InboxLists lists, OfficeNames names, CancellationToken cancellation) =>
        Page.Of<DonePage>(new
        {
            Page = await lists.DoneAsync(who.Person, filter, cancellation),
            Filter = filter,
            Units = await names.OrganisationsAsync(cancellation),
        });

    private static async Task<IResult> StartedAsync(
        SignedIn who, int? page, InboxLists lists, OfficeNames names, CancellationToken cancellation)
    {
        var units = await names.OrganisationsAsync(cancellation);
        var started = await lists.StartedAsync(who.Person, page, cancellation);
        return Page.Of<StartedPage>(new { Page = started.Select(row => CaseLine.Of(row, units)) });
    }
}
