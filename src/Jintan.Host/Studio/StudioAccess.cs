using Jintan.Host.People;
using Microsoft.AspNetCore.Authorization;

namespace Jintan.Host.Studio;

/// <summary>Who may do what in Studio: designers edit, auditors read, nobody else enters.</summary>
public static class StudioAccess
{
    /// <summary>Studio's pages and files, by the sign-in cookie.</summary>
    public const string Pages = "studio-pages";

    /// <summary>The interface under <c>/elsa</c>, by a token; reading.</summary>
    public const string Read = "studio-read";

    /// <summary>The interface, by a token; anything that changes something.</summary>
    public const string Edit = "studio-edit";

    public static void AddStudioPolicies(this AuthorizationBuilder authorization) => authorization
        .AddPolicy(Pages, policy => policy.RequireRole(Role.Designer, Role.Auditor))
        .AddPolicy(Read, policy => policy.AddAuthenticationSchemes(StudioToken.Scheme).RequireRole(Role.Designer, Role.Auditor))
        .AddPolicy(Edit, policy => policy.AddAuthenticationSchemes(StudioToken.Scheme).RequireRole(Role.Designer));
}
