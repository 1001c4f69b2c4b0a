using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using Jintan.Host.Audit.Watching;
using Jintan.Host.Studio;
using Jintan.Ledger.Entries;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Studio;

public sealed class When_somebody_calls_the_interface : StudioTest
{
    [Test]
    public async Task Should_want_a_token_and_not_a_cookie()
    {
        var designer = await Designer();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Host.Visitor().Open("/elsa/api/features/installed")).Status, Is.EqualTo(HttpStatusCode.Unauthorized), "nobody");
            Assert.That((await designer.Visitor.Open("/elsa/api/features/installed")).Status, Is.EqualTo(HttpStatusCode.Unauthorized), "cookie alone");
            Assert.That((await designer.Get("features/installed")).Status, Is.EqualTo(HttpStatusCode.OK), "token");
        }
    }

    [Test]
    public async Task Should_not_take_a_token_that_has_run_out()
    {
        var designer = await Designer();
        Host.Clock.Advance(StudioToken.UsualLifetime + TimeSpan.FromSeconds(1));
        Assert.That((await designer.Get("features/installed")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Should_keep_officers_out_of_everything()
    {
        var officer = await Officer("office-clerk");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await officer.Open("/studio")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await officer.Open(StudioPages.TokenAddress)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await officer.Open("/publishing")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        }
    }

    [Test]
    public async Task Should_let_auditors_read_and_never_change()
    {
        var auditor = await Auditor();
        var model = await auditor.Model(Shipped);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await auditor.Post("workflow-definitions", Save(model))).Status, Is.EqualTo(HttpStatusCode.Forbidden), "save");
            Assert.That((await auditor.Post($"workflow-definitions/{Shipped}/publish", new JsonObject())).Status, Is.EqualTo(HttpStatusCode.Forbidden), "publish");
            Assert.That((await auditor.Delete($"workflow-definitions/{Shipped}")).Status, Is.EqualTo(HttpStatusCode.Forbidden), "delete");
            Assert.That((await auditor.Visitor.Open("/publishing")).Status, Is.EqualTo(HttpStatusCode.OK), "review page");
        }
    }

    [Test]
    public async Task Should_give_an_auditor_definitions_that_cannot_be_edited()
    {
        var (auditor, designer) = (await Auditor(), await Designer());
        var one = await auditor.Model(Shipped);
        var list = (await auditor.Get("workflow-definitions?versionOptions=Latest")).Json;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(one["isReadonly"]!.GetValue<bool>(), Is.True);
            Assert.That(Methods(one), Is.EqualTo(new[] { "GET" }));
            Assert.That(Methods(list), Is.EqualTo(new[] { "GET" }));
            Assert.That(list["items"]!.AsArray().All(i => i!["isReadonly"]!.GetValue<bool>()), Is.True);
            Assert.That(list["items"]!.AsArray().SelectMany(i => Methods(i!)).Distinct(), Is.EqualTo(new[] { "GET" }));
            Assert.That((await designer.Model(Shipped))["isReadonly"]!.GetValue<bool>(), Is.False);
            Assert.That(Methods(await designer.Model(Shipped)), Has.Member("POST"));
        }
    }

    [Test]
    public async Task Should_record_everything_that_an_auditor_opens_of_a_case()
    {
        var number = await RegisterByInterface();
        var auditor = await Auditor();
        var id = (await auditor.Post("workflow-instances", new JsonObject())).Json["items"]![0]!["id"]!.GetValue<string>();
        foreach (var read in Reads(id))
        {
            Assert.That((await auditor.Send(read.Method, read.Path, read.Body)).Status, Is.EqualTo(HttpStatusCode.OK), read.Path);
        }

        await auditor.Get("workflow-instances/no-such-instance");
        await auditor.Get("activity-executions/list?WorkflowInstanceId=no-such-instance");

        var opened = await Opened();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(opened.Select(e => e.Particulars!["address"]!.ToString()), Is.EqualTo(Reads(id).Select(read => $"/elsa/api/{read.Path}").Prepend("/elsa/api/workflow-instances")));
            Assert.That(opened.Skip(1).Select(e => (e.Actor, e.Particulars!["case"]!.ToString())), Is.All.EqualTo(("auditor", number)));
            Assert.That((opened[0].Actor, $"{opened[0].Particulars!["what"]}"), Is.EqualTo(("auditor", "流程实例清单")));
            Assert.That(opened.Select(e => e.Particulars!["groups"]!.AsArray()), Is.All.Not.Empty);
        }
    }

    [Test]
    public void Should_record_whatever_names_an_instance_or_an_execution()
    {
        // Retries hold nothing: a step that fails is undone as a whole. What is refused to everybody shows nothing either.
        var readers = Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(r => r.RoutePattern.RawText is { } path && (path.Contains("api/workflow-instances", StringComparison.Ordinal) || path.Contains("activity-execution", StringComparison.Ordinal)))
            .Where(r => r.Metadata.GetMetadata<MethodInfo>()!.ReturnType != typeof(ProblemHttpResult));
        Assert.That(readers.Where(r => r.Metadata.GetMetadata<LoggedAccess>() is null).Select(r => r.RoutePattern.RawText), Is.Empty);
    }

    [Test]
    public async Task Should_show_a_designer_no_case()
    {
        await RegisterByInterface();
        var (designer, auditor) = (await Designer(), await Auditor());
        var seen = (await auditor.Post("workflow-instances", new JsonObject())).Json["items"]!.AsArray();
        var id = seen.Single()!["id"]!.GetValue<string>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await designer.Post("workflow-instances", new JsonObject())).Json["totalCount"]!.GetValue<int>(), Is.Zero);
            foreach (var read in Reads(id))
            {
                Assert.That((await designer.Send(read.Method, read.Path, read.Body)).Status, Is.EqualTo(HttpStatusCode.NotFound), read.Path);
            }

            Assert.That((await Opened()).Select(e => e.Actor), Has.No.Member("designer"), "nothing was opened");
        }
    }

    [Test]
    public void Should_find_a_rule_of_studio_on_every_route_under_elsa()
    {
        string[] rules = [StudioAccess.Read, StudioAccess.Edit];
        var routes = Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(r => r.RoutePattern.RawText!.TrimStart('/').StartsWith("elsa", StringComparison.Ordinal)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(routes, Has.Count.GreaterThan(70));
            Assert.That(
                routes.Where(r => !r.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => rules.Contains(a.Policy))).Select(r => r.RoutePattern.RawText),
                Is.Empty);
        }
    }

    [TestCase("POST", "workflow-definitions/15a-committee-review-ordinary/bulk-dispatch")]
    [TestCase("POST", "workflow-instances/any/variables")]
    [TestCase("POST", "cancel/workflow-instances/any")]
    [TestCase("POST", "bulk-actions/cancel/workflow-instances")]
    [TestCase("DELETE", "workflow-instances/any")]
    [TestCase("POST", "tasks/any/complete")]
    [TestCase("POST", "alterations/run")]
    [TestCase("POST", "events/Anything/trigger")]
    public async Task Should_say_why_a_case_does_not_allow_it(string method, string path)
    {
        var answer = await (await Designer()).Send(new(method), path, "{}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(answer.Json["errors"]!["generalErrors"]![0]!.GetValue<string>(), Does.EndWith("。"));
        }
    }

    /// <summary>Every way to look into an instance.</summary>
    private static (HttpMethod Method, string Path, string? Body)[] Reads(string id) =>
    [
        (HttpMethod.Get, $"workflow-instances/{id}", null),
        (HttpMethod.Get, $"workflow-instances/{id}/execution-state", null),
        (HttpMethod.Get, $"workflow-instances/{id}/variables", null),
        (HttpMethod.Get, $"workflow-instances/{id}/journal", null),
        (HttpMethod.Post, $"workflow-instances/{id}/journal?skip=0&take=10", "{}"),
        (HttpMethod.Get, $"workflow-instances/{id}/journal/start", null),
        (HttpMethod.Post, "activity-executions/report", new JsonObject { ["workflowInstanceId"] = id, ["activityNodeIds"] = new JsonArray("Workflow1:flow") }.ToJsonString()),
        (HttpMethod.Get, $"activity-executions/list?WorkflowInstanceId={id}", null),
        (HttpMethod.Get, $"activity-executions/count?WorkflowInstanceId={id}", null),
        (HttpMethod.Get, $"activity-execution-summaries/list?WorkflowInstanceId={id}&ActivityNodeId=Workflow1%3Aflow", null),
        (HttpMethod.Get, $"activity-executions/by-id?id={id}.1", null),
        (HttpMethod.Get, $"activity-executions/{id}.1", null),
        (HttpMethod.Get, $"activity-executions/{id}.1/call-stack", null),
    ];

    private Task<List<EntryContent>> Opened() => Read(async ledger =>
        (await ledger.Entries.Where(e => e.Kind == EntryKind.Opened).OrderBy(e => e.Sequence).Select(e => e.Content).ToListAsync()).ConvertAll(EntryText.Parse));

    private static IEnumerable<string> Methods(JsonNode linked) => linked["links"]!.AsArray().Select(l => l!["method"]!.GetValue<string>()).Distinct();
}
