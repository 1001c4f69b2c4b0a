using Jintan.Host.Publishing;
using Jintan.Host.Sandbox;
using Jintan.Host.Studio.Definitions;
using Jintan.Host.Studio.Descriptors;
using Jintan.Host.Studio.Instances;
using Microsoft.AspNetCore.Authentication;

namespace Jintan.Host.Studio;

/// <summary>Elsa Studio for designers and auditors: its pages, the interface it calls, and the review that publishes.</summary>
public static class StudioSetup
{
    public static void AddStudio(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAuthentication().AddBearerToken(StudioToken.Scheme, bearer => bearer.Events.OnMessageReceived = StudioToken.TakeFromAddress);
        services.AddAuthorizationBuilder().AddStudioPolicies();
        services.AddSignalR();
        services.AddOpenApi("studio", options =>
        {
            options.ShouldInclude = call => call.RelativePath?.StartsWith("elsa/api", StringComparison.Ordinal) is true;
            options.AddOperationTransformer(BodyDescription.WriteAsync);
        });
        services
            .AddSingleton<StudioFiles>()
            .AddSingleton<StudioToken>()
            .AddSingleton<Palette>()
            .AddSingleton<PublishGate>()
            .AddSingleton<ObservedInstances>()
            .AddHostedService<InstanceWatch>()
            .AddHostedService<Drift>()
            .AddHostedService<PublishedElsewhere>()
            .AddScoped<DefinitionShelf>()
            .AddScoped<DefinitionDesk>()
            .AddScoped<ReviewDesk>()
            .AddScoped<InstanceShelf>();
        builder.AddSandbox();
    }

    public static void MapStudio(this IEndpointRouteBuilder routes)
    {
        routes.MapStudioPages();
        routes.MapPublishing();
        routes.MapSandbox();
        var api = routes.MapGroup("/elsa/api").WithTags("studio").AddEndpointFilter<StudioFailures>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        api.MapDefinitionReading();
        api.MapDefinitionEditing();
        api.MapDefinitionPublishing();
        api.MapDefinitionRemoval();
        api.MapDescriptors();
        api.MapFeatures();
        api.MapSandboxRuns();
        api.MapRetry();
        var instances = api.MapGroup("").OfTheSandboxForDesigners();
        instances.MapInstances();
        instances.MapJournal();
        instances.MapExecutions();
        api.MapRefusals();
        routes.Map("/elsa/{**rest}", () => TypedResults.NotFound()).RequireAuthorization(StudioAccess.Read).ExcludeFromDescription();
        routes.MapHub<InstanceHub>("/elsa/hubs/workflow-instance").RequireAuthorization(StudioAccess.Read);
        routes.MapOpenApi("/elsa/openapi/{documentName}.json").RequireAuthorization(StudioAccess.Read);
    }
}
