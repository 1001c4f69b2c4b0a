using Jintan.Activities.Forms;
using Jintan.Host.Cases;
using Jintan.Host.Inbox;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Posting;
using Jintan.Host.Studio.Definitions;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Sandbox;

/// <summary>沙箱: begin an invented case, play its officers, let time pass, clear everything away.</summary>
public static class SandboxEndpoints
{
    private const int MostDays = 366;
    private const int MostCases = 50;

    public static void MapSandbox(this IEndpointRouteBuilder routes)
    {
        var sandbox = routes.MapGroup(SandboxPlaces.Root).RequireAuthorization(Role.Designer);
        sandbox.MapGet("", async (string? definition, SandboxStore store, DefinitionShelf shelf, CancellationToken cancellation) =>
            Show(await ReadAsync(store, shelf, cancellation) with { Chosen = definition }));
        sandbox.MapPost("start", StartAsync);
        sandbox.MapPost("play", Play);
        sandbox.MapPost("days", PutForwardAsync);
        sandbox.MapPost("clear", ClearAsync);
    }

    private static async Task<IResult> StartAsync(
        Submission form, SandboxStore store, SandboxRuns runs, DefinitionShelf shelf, CancellationToken cancellation)
    {
        var version = await shelf.FindAsync(form["definition"], "Latest", cancellation);
        var invented = InventedCase.Of(name => form[name]);
        if (form.AskAgain is { } notice || version is null || invented is null)
        {
            return await AgainAsync(store, shelf, form, form.AskAgain ?? "请从所列选项中选择流程、单位、级别、政治面貌和情形。", StatusCodes.Status400BadRequest, cancellation);
        }

        try
        {
            await runs.StartAsync(version, invented, form["ahead"] == "true", cancellation);
            return TypedResults.LocalRedirect(SandboxPlaces.Root);
        }
        catch (ConflictException conflict)
        {
            return await AgainAsync(store, shelf, form, conflict.Message + conflict.Cure, StatusCodes.Status409Conflict, cancellation);
        }
    }

    private static IResult Play(Submission form, HttpContext context)
    {
        if (form.AskAgain is not null || SandboxOfficer.Find(form["account"]) is not { } office)
        {
            return TypedResults.LocalRedirect(SandboxPlaces.Root);
        }

        SandboxOfficer.Play(context, office);
        return TypedResults.LocalRedirect($"{SandboxPlaces.Root}{LocalAddress.Or(form["next"], "/inbox")}");
    }

    private static async Task<IResult> PutForwardAsync(Submission form, SandboxStore store, DefinitionShelf shelf, CancellationToken cancellation)
    {
        if (form.AskAgain is null && int.TryParse(form["days"], out var days) && days is > 0 and <= MostDays)
        {
            await store.PutForwardAsync(days, cancellation);
            return TypedResults.LocalRedirect(SandboxPlaces.Root);
        }

        return await AgainAsync(store, shelf, form, form.AskAgain ?? $"请填写 1 至 {MostDays} 之间的天数。", StatusCodes.Status422UnprocessableEntity, cancellation);
    }

    private static async Task<IResult> ClearAsync(Submission form, SandboxStore store, CancellationToken cancellation)
    {
        if (form.AskAgain is null)
        {
            await store.ClearAsync(cancellation);
        }

        return TypedResults.LocalRedirect(SandboxPlaces.Root);
    }

    private static async Task<IResult> AgainAsync(
        SandboxStore store, DefinitionShelf shelf, Submission form, string notice, int status, CancellationToken cancellation) =>
        Show(await ReadAsync(store, shelf, cancellation) with { Notice = notice, Chosen = form["definition"] }, status);

    private static IResult Show(SandboxView view, int status = StatusCodes.Status200OK) => Page.Of<SandboxPage>(new { View = view }, status);

    private static async Task<SandboxView> ReadAsync(SandboxStore store, DefinitionShelf shelf, CancellationToken cancellation)
    {
        await using var scope = await store.OpenAsync(cancellation);
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        var today = scope.ServiceProvider.GetRequiredService<TimeProvider>().Today();
        // A bell that has fallen due since somebody last looked.
        await scope.ServiceProvider.GetRequiredService<Deadlines.Sweep>().RunAsync(cancellation);
        var versions = (await shelf.ReadAsync(null, cancellation)).Where(v => v.IsLatest).OrderBy(v => v.Definition, StringComparer.Ordinal).ToList();
        var tasks = await ledger.Tasks.AsNoTracking().Where(t => t.Status == HumanTaskStatus.Open)
            .Join(ledger.Cases, t => t.CaseNumber, c => c.Number, (t, c) => new { Task = t, c.Subjects })
            .OrderByDescending(t => t.Task.CreatedAt).Take(MostCases).ToListAsync(cancellation);
        var cases = await ledger.Cases.AsNoTracking().OrderByDescending(c => c.RegisteredAt).Take(MostCases).ToListAsync(cancellation);
        var numbers = cases.ConvertAll(c => c.Number);
        var instances = await ledger.Instances.AsNoTracking().Where(i => numbers.Contains(i.CorrelationId)).OrderBy(i => i.CreatedAt).ToListAsync(cancellation);
        return new(
            today,
            store.DaysAhead,
            store.EndsAt,
            [.. versions.Select(v => new Option(v.Definition, v.IsDraft ? $"{v.Name}（草稿）" : $"{v.Name}（第{v.Version}版）"))],
            [
                .. tasks.Select(t => new SandboxTask(
                    t.Task.Id, t.Task.Title, t.Task.CaseNumber, t.Subjects, DeadlineLight.Of(t.Task.DueOn, t.Task.DueClause, today),
                    SandboxOfficer.Of(t.Task.Body, t.Task.OrganisationId))),
            ],
            [
                .. cases.Select(c => new SandboxCase(
                    c.Number, c.Subjects, c.Status == CaseStatus.Open ? "办理中" : "已办结",
                    [.. instances.Where(i => i.CorrelationId == c.Number).Select(i => new Option(i.Id, NameOf(versions, i)))])),
            ]);
    }

    private static string NameOf(List<DefinitionVersion> versions, Ledger.Procedures.InstanceRow instance)
    {
        var name = versions.Find(v => v.Definition == instance.Definition)?.Name ?? instance.Definition;
        return instance.Version >= SandboxRuns.FirstTrial ? $"{name}（草稿）" : name;
    }
}
