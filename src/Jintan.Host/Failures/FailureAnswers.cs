using Jintan.Host.Studio;
using Jintan.Ledger;
using Microsoft.AspNetCore.Diagnostics;

namespace Jintan.Host.Failures;

/// <summary>Every failure ends here: a page or problem details, an incident number for our own faults, never a stack trace.</summary>
public static class FailureAnswers
{
    public static void AddFailures(this WebApplicationBuilder builder) =>
        builder.Services.AddExceptionHandler(handler =>
        {
            handler.ExceptionHandler = AnswerAsync;
            handler.StatusCodeSelector = StatusOf;
            // The answer logs the exception itself, beside the incident number.
            handler.SuppressDiagnosticsCallback = _ => true;
        });

    public static void UseFailurePages(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(context => Failure.AnswerAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
    }

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        // Too many or too long fields: the form reader's own limits.
        InvalidDataException => StatusCodes.Status400BadRequest,
        ConflictException => StatusCodes.Status409Conflict,
        NotFoundException => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static async Task AnswerAsync(HttpContext context)
    {
        // The renderer of the request may still hold the very component that failed: the answer gets services of its own.
        await using var scope = context.RequestServices.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        var exception = context.Features.Get<IExceptionHandlerFeature>()!.Error;
        var status = StatusOf(exception);
        var incident = context.TraceIdentifier.Replace(':', '-');
        if (status >= 500)
        {
            context.RequestServices.GetRequiredService<ILogger<Failure>>()
                .LogError(exception, "Incident {Incident}: {Method} {Path}", incident, context.Request.Method, context.Request.Path);
        }

        await (exception is ConflictException conflict
            ? new Failure(status, conflict.Code, conflict.Message, conflict.Cure).AnswerAsync(context)
            : Failure.AnswerAsync(context, status, incident, (exception as StudioRequestException)?.Message));
    }
}
