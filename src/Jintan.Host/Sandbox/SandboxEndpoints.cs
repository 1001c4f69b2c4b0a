using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Posting;
using Jintan.Host.Studio.Definitions;
using Jintan.Ledger;

namespace Jintan.Host.Sandbox;

/// <summary>沙箱: begin an invented case, play its officers, let time pass, clear everything away.</summary>
public static class SandboxEndpoints
{
    private const int MostDays = 366;

    public static void MapSandbox(this IEndpointRouteBuilder routes)
    {
        var sandbox = routes.MapGroup(SandboxPlaces.Root).RequireAuthorization(Role.Designer);
        sandbox.MapGet("", async (string? definition, SandboxOverview overview, CancellationToken cancellation) =>
            Show(await overview.ReadAsync(cancellation) with { Chosen = definition }));
        sandbox.MapPost("start", StartAsync);
        sandbox.MapPost("play", Play);
        sandbox.MapPost("days", PutForwardAsync);
        sandbox.MapPost("clear", ClearAsync);
    }

    private static async Task<IResult> StartAsync(
        Submission form, SandboxRuns runs, DefinitionShelf shelf, SandboxOverview overview, CancellationToken cancellation)
    {
        var version = await shelf.FindAsync(form["definition"], "Latest", cancellation);
        var invented = InventedCase.Of(name => form[name]);
        if (form.AskAgain is not null || version is null || invented is null)
        {
            return await AgainAsync(overview, form, "请从所列选项中选择流程、单位、级别、政治面貌和情形。", StatusCodes.Status400BadRequest, cancellation);
        }

        try
        {
            await runs.StartAsync(version, invented, form["ahead"] == "true", cancellation);
            return TypedResults.LocalRedirect(SandboxPlaces.Root);
        }
        catch (ConflictException conflict)
        {
            return await AgainAsync(overview, form, conflict.Message + conflict.Cure, StatusCodes.Status409Conflict, cancellation);
        }
    }

    private static async Task<IResult> Play(Submission form, HttpContext context, SandboxOverview overview, CancellationToken cancellation)
    {
        if (form.AskAgain is not null || SandboxOfficer.Find(form["account"]) is not { } office)
        {
            return await AgainAsync(overview, form, "请从所列事项中选择。", StatusCodes.Status400BadRequest, cancellation);
        }

        SandboxOfficer.Play(context, office);
        return TypedResults.LocalRedirect(SandboxPlaces.Root + LocalAddress.Or(form["next"], "/inbox"));
    }

    private static async Task<IResult> PutForwardAsync(Submission form, SandboxStore store, SandboxOverview overview, CancellationToken cancellation)
    {
        if (form.AskAgain is not null || !int.TryParse(form["days"], out var days) || days is <= 0 or > MostDays)
        {
            return await AgainAsync(overview, form, $"请填写 1 至 {MostDays} 之间的天数。", StatusCodes.Status400BadRequest, cancellation);
        }

        await store.PutForwardAsync(days, cancellation);
        return TypedResults.LocalRedirect(SandboxPlaces.Root);
    }

    private static async Task<IResult> ClearAsync(Submission form, SandboxStore store, SandboxOverview overview, CancellationToken cancellation)
    {
        if (form.AskAgain is { } notice)
        {
            return await AgainAsync(overview, form, notice, StatusCodes.Status400BadRequest, cancellation);
        }

        await store.ClearAsync(cancellation);
        return TypedResults.LocalRedirect(SandboxPlaces.Root);
    }

    private static async Task<IResult> AgainAsync(SandboxOverview overview, Submission form, string wrong, int status, CancellationToken cancellation) =>
        Show(await overview.ReadAsync(cancellation) with { Notice = form.AskAgain ?? wrong, Chosen = form["definition"] }, status);

    private static IResult Show(SandboxView view, int status = StatusCodes.Status200OK) => Page.Of<SandboxPage>(new { View = view }, status);
}
