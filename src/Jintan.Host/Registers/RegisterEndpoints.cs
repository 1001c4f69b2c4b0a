using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Host.Documents;
using Jintan.Host.Filling;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Posting;
using Jintan.Host.Registers.Files;
using Jintan.Ledger;
using Microsoft.AspNetCore.Authorization;

namespace Jintan.Host.Registers;

/// <summary>登记簿: lists, a form for a new row, and the second person's confirmation.</summary>
public static class RegisterEndpoints
{
    private const string Keepers = $"{Role.Officer},{Role.SystemAdministrator},{Role.SecurityAdministrator}";

    private const string Readers = $"{Keepers},{Role.Auditor}";

    public static void MapRegisters(this IEndpointRouteBuilder routes)
    {
        var registers = routes.MapGroup("/registers").RequireAuthorization(new AuthorizeAttribute { Roles = Readers });
        registers.MapGet("", IndexAsync);
        registers.MapGet("{name}", ShowAsync);
        registers.MapGet("{name}/new", NewAsync);
        registers.MapGet("{name}/file", NewFileAsync);
        registers.MapGet("{name}/file/template", TemplateAsync);
        registers.MapGet("changes/{id}", ShowChangeAsync);
        var keeping = registers.MapGroup("").RequireAuthorization(new AuthorizeAttribute { Roles = Keepers });
        keeping.MapPost("{name}", ProposeAsync);
        keeping.MapPost("{name}/file", ProposeFileAsync);
        keeping.MapPost("changes/{id}/confirm", ConfirmAsync);
        keeping.MapPost("changes/{id}/reject", RejectAsync);
    }

    private static async Task<IResult> IndexAsync(
        SignedIn who, RegisterKeeping keeping, RegisterAccess access, bool? proposed, bool? decided, CancellationToken cancellation)
    {
        var readable = new List<Register>();
        foreach (var register in RegisterBook.All)
        {
            if (await access.MayReadAsync(who.Person, register, cancellation))
            {
                readable.Add(register);
            }
        }

        var open = await keeping.OpenChangesAsync(cancellation);
        return readable.Count == 0 ? TypedResults.Forbid() : Page.Of<RegistersPage>(new
        {
            Registers = readable,
            Changes = open.Where(change => readable.Any(register => register.Name == change.Register)).ToList(),
            Done = proposed is true ? "已提交，待另一人核对后生效。" : decided is true ? "已处理。" : null,
        });
    }

    private static async Task<IResult> ShowAsync(
        SignedIn who, string name, string? q, int? page, RegisterAccess access, LedgerDbContext ledger, CancellationToken cancellation)
    {
        if (RegisterBook.Find(name) is not { } register)
        {
            return TypedResults.NotFound();
        }

        var start = q?.Trim() ?? "";
        return await access.MayReadAsync(who.Person, register, cancellation)
            ? Page.Of<RegisterPage>(new
            {
                Register = register,
                Rows = await register.RowsAsync(ledger, start, page, cancellation),
                Start = start,
                MayPropose = await access.MayProposeAsync(who.Person, register, cancellation),
            })
            : TypedResults.Forbid();
    }

    private static async Task<IResult> NewAsync(SignedIn who, string name, RegisterAccess access, CancellationToken cancellation) =>
        RegisterBook.Find(name) is not { } register ? TypedResults.NotFound()
        : await access.MayProposeAsync(who.Person, register, cancellation) ? Form(register, [], [])
        : TypedResults.Forbid();

    private static async Task<IResult> ProposeAsync(
        SignedIn who, string name, Submission form, RegisterKeeping keeping, RegisterAccess access, CancellationToken cancellation)
    {
        if (RegisterBook.Find(name) is not { } register)
        {
            return TypedResults.NotFound();
        }

        if (!await access.MayProposeAsync(who.Person, register, cancellation))
        {
            return TypedResults.Forbid();
        }

        var typed = FormReading.FromPost(register.Form, form.Posted);
        if (form.AskAgain is { } notice)
        {
            return Form(register, typed, [], notice, StatusCodes.Status400BadRequest);
        }

        var reading = keeping.Read(register, typed);
        IReadOnlyList<FormProblem> problems = reading.Problems.Count == 0 && register.Problem(reading.Value) is { } problem ? [problem] : reading.Problems;
        if (problems.Count > 0)
        {
            return Form(register, typed, problems, status: StatusCodes.Status422UnprocessableEntity);
        }

        await keeping.ProposeAsync(register, reading.Value, who.Person, cancellation);
        return TypedResults.LocalRedirect("/registers?proposed=true");
    }

    private static async Task<IResult> NewFileAsync(SignedIn who, string name, RegisterAccess access, CancellationToken cancellation) =>
        RegisterBook.Find(name) is not { } register ? TypedResults.NotFound()
        : await access.MayProposeAsync(who.Person, register, cancellation) ? File(register, [])
        : TypedResults.Forbid();

    private static async Task<IResult> TemplateAsync(SignedIn who, string name, RegisterAccess access, CancellationToken cancellation) =>
        RegisterBook.Find(name) is not { } register ? TypedResults.NotFound()
        : await access.MayProposeAsync(who.Person, register, cancellation)
            ? TypedResults.File(RegisterFile.Template(register.Form), "text/csv; charset=utf-8", $"{register.Name}.csv")
        : TypedResults.Forbid();

    private static async Task<IResult> ProposeFileAsync(
        SignedIn who, string name, Submission form, RegisterKeeping keeping, RegisterAccess access, CancellationToken cancellation)
    {
        if (RegisterBook.Find(name) is not { } register)
        {
            return TypedResults.NotFound();
        }

        if (!await access.MayProposeAsync(who.Person, register, cancellation))
        {
            return TypedResults.Forbid();
        }

        if (form.AskAgain is { } notice)
        {
            return File(register, [], notice, StatusCodes.Status400BadRequest);
        }

        if (form.Fields.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return File(register, [], "请选择文件。", StatusCodes.Status422UnprocessableEntity);
        }

        var problems = await keeping.ProposeAsync(register, Path.GetFileName(file.FileName), await Attachments.ReadAsync(file, cancellation), who.Person, cancellation);
        return problems.Count == 0
            ? TypedResults.LocalRedirect("/registers?proposed=true")
            : File(register, problems, $"共{problems.Count}处须改正，一行也没有登记。", StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ShowChangeAsync(
        SignedIn who, string id, RegisterKeeping keeping, RegisterAccess access, CancellationToken cancellation) =>
        await OpenAsync(who.Person, id, keeping, access, cancellation) is { } view ? Page.Of<ChangePage>(new { View = view }) : TypedResults.NotFound();

    private static Task<IResult> ConfirmAsync(
        SignedIn who, string id, Submission form, RegisterKeeping keeping, RegisterAccess access, CancellationToken cancellation) =>
        DecideAsync(who.Person, id, form, keeping, access, view => keeping.ConfirmAsync(view.Register, id, who.Person, cancellation), cancellation);

    private static Task<IResult> RejectAsync(
        SignedIn who, string id, Submission form, RegisterKeeping keeping, RegisterAccess access, CancellationToken cancellation) =>
        DecideAsync(
            who.Person, id, form, keeping, access,
            _ => form["reason"] is { Length: > 0 and <= 500 } reason
                ? keeping.RejectAsync(id, reason, who.Person, cancellation)
                : throw new ConflictException("E-REASON", "退回登记变更应当写明理由。", "请在“退回理由”一栏填写，最多500字。"),
            cancellation);

    private static async Task<IResult> DecideAsync(
        Person person, string id, Submission form, RegisterKeeping keeping, RegisterAccess access, Func<ChangeView, Task> decide,
        CancellationToken cancellation)
    {
        if (await OpenAsync(person, id, keeping, access, cancellation) is not { } view)
        {
            return TypedResults.NotFound();
        }

        if (!view.MayConfirm)
        {
            return TypedResults.Forbid();
        }

        if (form.AskAgain is { } notice)
        {
            return Page.Of<ChangePage>(new { View = view with { Notice = notice } }, StatusCodes.Status400BadRequest);
        }

        try
        {
            await decide(view);
            return TypedResults.LocalRedirect("/registers?decided=true");
        }
        catch (ConflictException conflict)
        {
            return Page.Of<ChangePage>(
                new { View = view with { Notice = conflict.Message + conflict.Cure, Reason = form["reason"] } }, StatusCodes.Status409Conflict);
        }
    }

    private static async Task<ChangeView?> OpenAsync(
        Person person, string id, RegisterKeeping keeping, RegisterAccess access, CancellationToken cancellation)
    {
        var change = await keeping.ChangeAsync(id, cancellation);
        var register = change is null ? null : RegisterBook.Find(change.Register);
        return register is not null && await access.MayReadAsync(person, register, cancellation)
            ? new(register, change!, ProposedRows.In(JsonNode.Parse(change!.Row)!.AsObject()), await access.MayConfirmAsync(person, register, cancellation))
            : null;
    }

    private static IResult Form(
        Register register, JsonObject typed, IReadOnlyList<FormProblem> problems, string? notice = null, int status = StatusCodes.Status200OK) =>
        Page.Of<RegisterFormPage>(new { Register = register, Filling = new FillingView(register.Form, typed, problems), Notice = notice }, status);

    private static IResult File(
        Register register, IReadOnlyList<LineProblem> problems, string? notice = null, int status = StatusCodes.Status200OK) =>
        Page.Of<RegisterFilePage>(new { Register = register, Problems = problems, Notice = notice }, status);
}
