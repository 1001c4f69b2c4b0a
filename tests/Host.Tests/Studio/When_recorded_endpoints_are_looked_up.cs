using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Studio;

/// <summary>The recorded interface as a list, <c>endpoints.json</c>: each is here, or its absence has a reason.</summary>
public sealed class When_recorded_endpoints_are_looked_up : HostTest
{
    private static readonly IReadOnlyList<JsonObject> Recorded = [.. Exchange.Read("endpoints.json").AsArray().OfType<JsonObject>()];

    [Test]
    public void Should_find_each_here_or_why_it_is_not()
    {
        var routes = Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(r => r.RoutePattern.Parameters.All(p => !p.IsCatchAll)).ToList();
        var absent = Recorded.Where(e => !routes.Any(route => Takes(route, e))).Select(Name);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Recorded, Has.Count.GreaterThan(90));
            Assert.That(absent, Is.EquivalentTo(Recorded.Where(e => e.ContainsKey("absent")).Select(Name)));
            Assert.That(Recorded.Where(e => e.ContainsKey("studio") && e.ContainsKey("absent")), Is.Empty, "Studio calls these");
        }
    }

    [Test]
    public void Should_find_each_replayed() =>
        Assert.That(Recorded.Where(e => !Exchange.All.Any(made => IsOf(made, e))).Select(Name), Is.Empty);

    private static bool Takes(RouteEndpoint route, JsonObject endpoint) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(endpoint["method"]!.GetValue<string>()) is true
        && new TemplateMatcher(new RouteTemplate(route.RoutePattern), []).TryMatch("/elsa/api" + endpoint["path"]!.GetValue<string>(), []);

    private static bool IsOf(Exchange made, JsonObject endpoint) =>
        made.Method.Method == endpoint["method"]!.GetValue<string>()
        && new TemplateMatcher(TemplateParser.Parse("elsa/api" + endpoint["path"]!.GetValue<string>()), []).TryMatch(made.Path.Split('?')[0], []);

    private static string Name(JsonObject endpoint) => $"{endpoint["method"]} {endpoint["path"]}";
}
