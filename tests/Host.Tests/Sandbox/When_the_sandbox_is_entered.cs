using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Officers;
using Jintan.Host.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Sandbox;

public sealed class When_the_sandbox_is_entered : SandboxTest
{
    private const string Mark = "案件、单位和人员都是编造的";

    private static readonly string[] Places = ["/sandbox", "/sandbox/inbox", "/sandbox/cases", "/sandbox/clues/new"];

    [Test]
    public async Task Should_let_designers_in_and_nobody_else()
    {
        var (designer, auditor, officer, nobody) = (await Designer(), await Auditor(), await Officer("office-clerk"), Host.Visitor());
        var id = (await Run(designer, Shipped))["id"]!.GetValue<string>();
        using (Assert.EnterMultipleScope())
        {
            foreach (var place in Places)
            {
                Assert.That((await designer.Visitor.Open(place)).Status, Is.EqualTo(HttpStatusCode.OK), place);
                Assert.That((await auditor.Visitor.Open(place)).Status, Is.EqualTo(HttpStatusCode.Forbidden), place);
                Assert.That((await officer.Open(place)).Status, Is.EqualTo(HttpStatusCode.Forbidden), place);
                Assert.That((await nobody.Open(place)).Location, Does.Contain("/sign-in"), place);
            }

            Assert.That((await Execute(auditor, Shipped)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await auditor.Get($"workflow-instances/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Test]
    public async Task Should_show_designers_its_instances_and_auditors_the_real_ones()
    {
        await RegisterByInterface();
        var (designer, auditor) = (await Designer(), await Auditor());
        await Run(designer, Shipped);
        var invented = await designer.Post("workflow-instances", new JsonObject());
        var real = await auditor.Post("workflow-instances", new JsonObject());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ids(real), Is.Not.Empty.And.None.AnyOf(Ids(invented).ToArray<object>()));
            Assert.That(invented.Json["items"]!.AsArray().Select(i => i!["definitionId"]!.GetValue<string>()), Has.Member(Shipped).And.Member("12-acceptance"));
            Assert.That(invented.Json["items"]!.AsArray().Select(i => i!["correlationId"]!.GetValue<string>()), Has.All.StartsWith("试"));
        }
    }

    [Test]
    public async Task Should_be_marked_on_every_page_and_lead_nowhere_else()
    {
        var designer = await Designer();
        await Run(designer, Shipped);
        var (path, task) = await OpenFirst(designer.Visitor);
        using (Assert.EnterMultipleScope())
        {
            foreach (var place in Places.Append(path).Append("/sandbox/tasks/none"))
            {
                var page = await designer.Visitor.Open(place);
                Assert.That(page.Text, Does.Contain(Mark), place);
            }

            Assert.That(
                Html(task).QuerySelectorAll("[href], [action], [formaction]")
                    .SelectMany(e => new[] { "href", "action", "formaction" }.Select(e.GetAttribute)).Where(a => a?.StartsWith('/') is true && !a.Contains("?v=")),
                Is.Not.Empty.And.All.StartsWith("/sandbox"));
            Assert.That((await designer.Visitor.Open("/")).Text, Does.Not.Contain(Mark));
            Assert.That((await designer.Visitor.Open("/inbox")).Status, Is.EqualTo(HttpStatusCode.Forbidden), "whom a designer plays is known in the sandbox alone");
        }
    }

    [Test]
    public async Task Should_say_when_another_host_has_it()
    {
        var designer = await Designer();
        var file = Host.Services.GetRequiredService<IConfiguration>()["Sandbox:File"]!;
        await using (File.Open(file + ".host", FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            var page = await designer.Visitor.Open("/sandbox");
            var run = await Execute(designer, Shipped);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(page.Status, Is.EqualTo(HttpStatusCode.Conflict));
                Assert.That(page.Text, Does.Contain("沙箱正由另一台服务使用").And.Contain("Sandbox:File"));
                Assert.That((run.Status, run.Json["code"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.Conflict, "E-SANDBOX-ELSEWHERE")));
            }
        }

        await Run(designer, Shipped);
    }

    [Test]
    public async Task Should_give_back_a_form_that_is_not_in_order()
    {
        var designer = await Designer();
        await Run(designer, Shipped);
        await Do(designer.Visitor, Route.Step("proposal-notice"));
        var (path, page) = await OpenFirst(designer.Visitor);
        var step = Route.Step("statement-and-defence").With("heldOn", "2026-13-45");
        var answer = await designer.Visitor.Submit(page, path, step.Typed);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        KeepsEverythingTyped(answer, path, step.Typed);
    }

    [Test]
    public async Task Should_let_time_pass_in_it_alone()
    {
        var designer = await Designer();
        await Run(designer, Shipped);
        var today = Route.Today;
        var later = await designer.Visitor.Submit(await designer.Visitor.Open("/sandbox"), "/sandbox/days", ("days", "40"));
        var page = await designer.Visitor.Open(later.Location!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Text, Does.Contain("已推后 40 天").And.Contain("逾期"));
            Assert.That(Route.Today, Is.EqualTo(today));
        }
    }

    [Test]
    public async Task Should_still_be_there_after_a_restart_and_be_empty_after_clearing()
    {
        var designer = await Designer();
        var number = (await Run(designer, Shipped))["correlationId"]!.GetValue<string>();
        await designer.Visitor.Submit(await designer.Visitor.Open("/sandbox"), "/sandbox/days", ("days", "3"));
        // The file is free when the next host asks for it.
        await Host.Services.GetRequiredService<SandboxStore>().DisposeAsync();

        using var restarted = Host.Restarted();
        var visitor = designer.Visitor.At(restarted);
        var kept = await visitor.Open("/sandbox");
        await visitor.Submit(kept, "/sandbox/clear");
        var cleared = await visitor.Open("/sandbox");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(kept.Text, Does.Contain(number).And.Contain("已推后 3 天"));
            Assert.That(cleared.Text, Does.Contain("沙箱中没有待办事项").And.Not.Contain(number).And.Not.Contain("已推后"));
        }
    }
}
