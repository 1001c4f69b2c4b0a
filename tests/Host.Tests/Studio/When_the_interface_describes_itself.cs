using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Jintan.Host.Studio;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Studio;

/// <summary>The OpenAPI document: every route, what goes in, what comes back, what is refused.</summary>
public sealed partial class When_the_interface_describes_itself : StudioTest
{
    private const string Address = "/elsa/openapi/studio.json";

    private static readonly Type[] Untyped = [typeof(IResult), typeof(Task<IResult>), typeof(ValueTask<IResult>)];

    // Done, and there is nothing to say.
    private const string Silent = "POST /elsa/api/actions/workflow-definitions/reload";

    private IReadOnlyList<RouteEndpoint> Routes => [.. Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(r => r.RoutePattern.RawText!.StartsWith("/elsa/api/", StringComparison.Ordinal))];

    [Test]
    public async Task Should_hold_every_route_and_no_other() =>
        Assert.That((await Described()).Select(call => call.Name), Is.EquivalentTo(Routes.SelectMany(Names)));

    [Test]
    public void Should_answer_with_types() => Assert.That(
        Routes.Where(route => Untyped.Contains(route.Metadata.GetMetadata<MethodInfo>()!.ReturnType)).SelectMany(Names), Is.Empty);

    [Test]
    public async Task Should_say_what_comes_back()
    {
        var bare = (await Described()).Where(call => !Answers(call)).Select(call => call.Name);
        Assert.That(bare, Is.EquivalentTo(new[] { Silent }));

        // An answer with content or none at all; where nobody may, the reason.
        static bool Answers(Call call) => call.Responses.Where(r => r.Key.StartsWith('2')).ToList() is { Count: > 0 } answers
            ? answers.All(r => r.Key == "204" || HasContent(r.Value!))
            : HasContent(call.Responses["409"]!);

        static bool HasContent(JsonNode response) => response["content"] is JsonObject { Count: > 0 } content && content.All(type => type.Value!["schema"] is not null);
    }

    [Test]
    public async Task Should_say_what_is_refused()
    {
        var described = await Described();
        using (Assert.EnterMultipleScope())
        {
            foreach (var call in described)
            {
                Assert.That(call.Responses.Select(r => r.Key), Is.SupersetOf(new[] { "400", "401", "403" }), call.Name);
                Assert.That(call.Responses.Where(r => r.Key is "401" or "403").Select(r => r.Value!["content"]!.AsObject().Single().Key), Is.All.EqualTo("application/problem+json"));
            }
        }
    }

    [Test]
    public async Task Should_say_what_goes_in()
    {
        var reading = Routes.Where(r => r.Metadata.GetMetadata<MethodInfo>()!.GetParameters().Any(p => p.ParameterType == typeof(StudioBody))).SelectMany(Names);
        var described = (await Described()).Where(call => call.Operation["requestBody"]?["content"]?["application/json"] is not null).Select(call => call.Name);
        Assert.That(described, Is.EquivalentTo(reading));
    }

    [Test]
    public async Task Should_be_told_to_designers_and_auditors_alone()
    {
        var designer = await Designer();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Host.Visitor().Open(Address)).Status, Is.EqualTo(HttpStatusCode.Unauthorized), "nobody");
            Assert.That((await designer.Visitor.Open(Address)).Status, Is.EqualTo(HttpStatusCode.Unauthorized), "cookie alone");
            Assert.That((await (await Auditor()).Get(Address)).Status, Is.EqualTo(HttpStatusCode.OK), "auditor");
        }
    }

    private async Task<IReadOnlyList<Call>> Described() => [.. (await (await Designer()).Get(Address)).Json["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject().Select(method => new Call($"{method.Key.ToUpperInvariant()} {path.Key}", method.Value!.AsObject())))];

    private static IEnumerable<string> Names(RouteEndpoint route) => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        .Select(method => $"{method} {Constraint().Replace(route.RoutePattern.RawText!, "").TrimEnd('/')}");

    [GeneratedRegex(":[a-z]+(?=})")]
    private static partial Regex Constraint();

    private sealed record Call(string Name, JsonObject Operation)
    {
        public JsonObject Responses => Operation["responses"]!.AsObject();
    }
}
