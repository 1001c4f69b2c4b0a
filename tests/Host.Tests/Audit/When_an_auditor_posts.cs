using Jintan.Host.People;
using Jintan.Host.Studio;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Audit;

/// <summary>Walks the routes: an auditor writes findings; a run of the verification and the own sign-in are the only other posts that are open to one.</summary>
public sealed class When_an_auditor_posts : HostTest
{
    private static readonly string[] OwnAffairs = ["/password", "/sign-out", "/sign-in", "/first-administrator"];

    private static readonly string[] Auditing = ["/audit/runs", "/audit/cases/{number}/findings"];

    [Test]
    public async Task Should_find_nothing_else_to_write_to()
    {
        var authorization = Host.Services.GetRequiredService<IAuthorizationService>();
        var policies = Host.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var auditor = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity(
            [new(System.Security.Claims.ClaimTypes.Name, "auditor"), new(System.Security.Claims.ClaimTypes.Role, Role.Auditor)], "test"));
        var open = new List<string>();
        foreach (var route in Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var methods = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
            // Studio asks some of its questions by POST; the policy of those is for reading.
            var reads = route.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(rule => rule.Policy == StudioAccess.Read);
            if (reads || methods.All(m => m is "GET" or "HEAD") || route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            {
                continue;
            }

            var policy = await AuthorizationPolicy.CombineAsync(policies, route.Metadata.GetOrderedMetadata<IAuthorizeData>());
            if (policy is not null && (await authorization.AuthorizeAsync(auditor, null, policy)).Succeeded)
            {
                open.Add("/" + route.RoutePattern.RawText!.TrimStart('/'));
            }
        }

        Assert.That(open.Distinct().Except(OwnAffairs), Is.EquivalentTo(Auditing));
    }
}
