using Jintan.Host.People;
using Jintan.Host.Studio.Definitions;

namespace Jintan.Host.Sandbox;

/// <summary>沙箱: where designers run drafts with invented cases.</summary>
public static class SandboxSetup
{
    public static void AddSandbox(this WebApplicationBuilder builder)
    {
        // Read when the sandbox is opened: whatever is registered until the host is built.
        var registered = builder.Services;
        registered
            .AddSingleton(host => ActivatorUtilities.CreateInstance<SandboxStore>(host, registered))
            .AddScoped<SandboxOverview>()
            .AddScoped<SandboxRuns>();
    }

    /// <summary>What a designer asks these is answered from the sandbox, what an auditor asks from the ledger.</summary>
    public static TBuilder OfTheSandboxForDesigners<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.OfTheSandbox(context => Person.Of(context.User)!.Is(Role.Designer));

    /// <summary>A version that was tried lies in the sandbox alone.</summary>
    public static TBuilder OfTheSandboxIfTried<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.OfTheSandbox(
            context => DefinitionVersion.VersionIn($"{context.GetRouteValue("id")}") is { } version && SandboxRuns.IsTrial(version));

    private static TBuilder OfTheSandbox<TBuilder>(this TBuilder endpoints, Func<HttpContext, bool> isIts)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint =>
        {
            var answer = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context => isIts(context) ? WithinAsync(context, answer) : answer(context);
        });
        return endpoints;
    }

    /// <summary>Answers with the sandbox's services in place of the host's.</summary>
    internal static async Task WithinAsync(HttpContext context, RequestDelegate answer)
    {
        var services = context.RequestServices;
        await using var sandbox = await services.GetRequiredService<SandboxStore>().OpenAsync(context.RequestAborted);
        try
        {
            context.RequestServices = sandbox.ServiceProvider;
            await answer(context);
        }
        finally
        {
            context.RequestServices = services;
        }
    }
}
