using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;

namespace Jintan.Host.Studio;

/// <summary>
/// The short-lived token that Studio sends with every call: issued by this host to a signed-in designer or auditor, sealed with the
/// host's own keys. A cookie alone opens nothing under <c>/elsa</c>, so no other site can make a browser call it.
/// </summary>
public sealed class StudioToken(IOptionsMonitor<BearerTokenOptions> options, IConfiguration configuration, TimeProvider clock)
{
    public const string Scheme = "studio";

    public static readonly TimeSpan UsualLifetime = TimeSpan.FromMinutes(5);

    /// <summary>A withdrawn role or a closed account is felt after this time at the latest.</summary>
    private readonly TimeSpan lifetime = configuration.GetValue("Studio:TokenLifetime", UsualLifetime);

    /// <summary>What the page is told: the token, and after how many seconds it is void.</summary>
    public sealed record Issued(string AccessToken, int ExpiresIn);

    public Issued Issue(ClaimsPrincipal person)
    {
        var identity = (ClaimsIdentity)person.Identity!;
        var bearer = new ClaimsPrincipal(new ClaimsIdentity(identity.Claims, Scheme, identity.NameClaimType, identity.RoleClaimType));
        var ticket = new AuthenticationTicket(bearer, new() { ExpiresUtc = clock.GetUtcNow() + lifetime }, Scheme);
        return new(options.Get(Scheme).BearerTokenProtector.Protect(ticket), (int)lifetime.TotalSeconds);
    }

    /// <summary>A browser's WebSocket cannot carry a header: the hub, and nothing else, also takes the token from the address.</summary>
    public static Task TakeFromAddress(MessageReceivedContext context)
    {
        if (context.Request.Path.StartsWithSegments("/elsa/hubs"))
        {
            context.Token = context.Request.Query["access_token"];
        }

        return Task.CompletedTask;
    }
}
