using System.Reflection;
using Jintan.Host.Posting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Look;

public sealed class When_walking_all_routes : HostTest
{
    private static readonly string[] OpenToEverybody = ["/sign-in", "/first-administrator", "/health/live", "/health/ready"];

    private IReadOnlyList<RouteEndpoint> Routes =>
        [.. Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Test]
    public void Should_find_a_rule_for_each() =>
        Assert.That(
            Routes.Where(r => r.Metadata.GetMetadata<IAuthorizeData>() is null && r.Metadata.GetMetadata<IAllowAnonymous>() is null)
                .Select(Pattern),
            Is.Empty);

    [Test]
    public void Should_find_sign_in_and_health_alone_open_to_everybody() =>
        Assert.That(
            // The files of Elsa Studio are the same for everybody, like our own style sheets; its pages are not among them.
            Routes.Where(r => r.Metadata.GetMetadata<IAllowAnonymous>() is not null && !IsFileOfStudio(Pattern(r))).Select(Pattern).Distinct(),
            Is.EquivalentTo(OpenToEverybody));

    [Test]
    public void Should_find_that_every_post_of_a_page_checks_its_token() =>
        Assert.That(
            // A call under /elsa needs a token in its header, which no other site can make a browser send.
            Routes.Where(r => Methods(r).Contains("POST") && !Pattern(r).StartsWith("/api/", StringComparison.Ordinal) && !Pattern(r).StartsWith("/elsa/", StringComparison.Ordinal))
                .Where(r => r.Metadata.GetMetadata<MethodInfo>() is { } handler
                    && handler.GetParameters().All(p => p.ParameterType != typeof(Submission)))
                .Select(Pattern),
            Is.Empty);

    private static bool IsFileOfStudio(string pattern) =>
        pattern is "/studio/_content/{**file}" or "/studio/_framework/{**file}" || pattern.StartsWith("/studio/appsettings.", StringComparison.Ordinal)
        || (pattern.StartsWith("/studio/", StringComparison.Ordinal) && pattern.EndsWith(".css", StringComparison.Ordinal));

    private static string Pattern(RouteEndpoint route) => route.RoutePattern.RawText ?? "";

    private static IReadOnlyList<string> Methods(RouteEndpoint route) =>
        route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
}
