using Jintan.Ledger.Writing;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Jintan.Host.Operations;

/// <summary>What whoever runs the service looks at: health, meters, traces.</summary>
public static class OperationsSetup
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static void AddOperations(this WebApplicationBuilder builder)
    {
        var rule = ScrapeRule.From(builder.Configuration);
        builder.Services.AddSingleton<LedgerMeters>();
        builder.Services.AddSingleton<LedgerHealth>().AddHealthChecks().AddCheck<LedgerHealth>("ledger");
        builder.Services.AddAuthorizationBuilder().AddPolicy(
            ScrapeRule.Policy, policy => policy.RequireAssertion(asked => asked.Resource is HttpContext http && rule.Allows(http)));
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("jintan"))
            .WithMetrics(metrics => metrics.AddMeter(LedgerTelemetry.Name, LedgerMeters.Name).AddAspNetCoreInstrumentation().AddPrometheusExporter());
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            // Paths name cases and tasks by number; queries, which may hold what somebody searches for, are redacted by the instrumentation.
            telemetry.WithTracing(traces => traces.AddSource(LedgerTelemetry.Name).AddAspNetCoreInstrumentation()).UseOtlpExporter();
        }
    }

    public static void MapOperations(this WebApplication app)
    {
        // Alive: the process answers at all. Only readiness asks the database: a restart would not bring that back.
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(Ready).AllowAnonymous();
        app.MapPrometheusScrapingEndpoint(ScrapeRule.Path).RequireAuthorization(ScrapeRule.Policy);
        app.Services.GetRequiredService<LedgerMeters>();
    }
}
