using System.Net;
using Host.Tests.Officers;
using Jintan.Host.Demonstration;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Access;

/// <summary>Who sees what, across organisations: every account of the district against every way to a case.</summary>
public sealed class When_people_look_at_a_case : RouteTest
{
    private const HttpStatusCode Yes = HttpStatusCode.OK;
    private const HttpStatusCode Hidden = HttpStatusCode.NotFound;
    private const HttpStatusCode Barred = HttpStatusCode.Forbidden;

    // The case concerns the service bureau and waits for its investigation plan; the leading group has approved the start.
    //           account                 case    task    paper   found by search
    [TestCase("office-clerk",            Yes,    Hidden, Yes,    true)]
    [TestCase("office-head",             Yes,    Hidden, Yes,    true)]
    [TestCase("group-responsible",       Yes,    Hidden, Yes,    true)]
    [TestCase("group-principal",         Yes,    Hidden, Yes,    true)]
    [TestCase("group-secretary",         Yes,    Hidden, Yes,    true)]
    [TestCase("commission-clerk",        Hidden, Hidden, Hidden, false)]
    [TestCase("department-clerk",        Hidden, Hidden, Hidden, false)]
    [TestCase("committee-secretary",     Hidden, Hidden, Hidden, false)]
    [TestCase("unit-clerk",              Yes,    Yes,    Yes,    true)]
    [TestCase("unit-leader",             Yes,    Yes,    Yes,    true)]
    [TestCase("town-clerk",              Hidden, Hidden, Hidden, false)]
    [TestCase("petition-clerk",          Hidden, Hidden, Hidden, false)]
    [TestCase("auditor",                 Yes,    Yes,    Yes,    true)]
    [TestCase("designer",                Barred, Barred, Barred, false)]
    [TestCase("designer-2",              Barred, Barred, Barred, false)]
    [TestCase("system-administrator",    Barred, Barred, Barred, false)]
    [TestCase("security-administrator",  Barred, Barred, Barred, false)]
    public async Task Should_show_it_to_those_who_take_part(
        string account, HttpStatusCode theCase, HttpStatusCode task, HttpStatusCode paper, bool found)
    {
        var number = await RegisterByInterface();
        await WalkTo("investigation-plan", number);
        var (taskId, paperId) = await TaskAndPaper(number);

        var person = await Officer(account);
        var search = await person.Open($"/cases?q={Uri.EscapeDataString(number)}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await person.Open($"/cases/{Uri.EscapeDataString(number)}")).Status, Is.EqualTo(theCase), "case");
            Assert.That((await person.Open($"/tasks/{taskId}")).Status, Is.EqualTo(task), "task");
            Assert.That((await person.Open($"/documents/{paperId}")).Status, Is.EqualTo(paper), "paper");
            Assert.That(search.Body.Contains("href=\"/cases/", StringComparison.Ordinal), Is.EqualTo(found), "search");
        }
    }

    [TestCase("office-clerk")]
    [TestCase("town-clerk")]
    [TestCase("auditor")]
    [TestCase("system-administrator")]
    public async Task Should_let_nobody_else_act(string account)
    {
        var number = await RegisterByInterface();
        await WalkTo("investigation-plan", number);
        var plan = Route.Step("investigation-plan");
        var (path, page) = await OpenTask(plan, number);
        var person = await Officer(account);
        var token = (await person.Open("/password")).Form("/password").Single(f => f.Key == "__RequestVerificationToken").Value;
        foreach (var deed in new[] { "", "/claim", "/release", "/draft" })
        {
            var answer = await person.Submit(page, path, path + deed, [.. plan.Typed, ("__RequestVerificationToken", token)]);
            Assert.That(answer.Status, Is.AnyOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden), deed);
        }

        Assert.That((await (await Officer(plan.Account)).Open(path)).Text, Does.Contain("尚无人签收"));
    }

    [Test]
    public async Task Should_let_a_colleague_without_the_office_read_and_nothing_else()
    {
        var number = await RegisterByInterface();
        await WalkTo("start-approval", number);
        var (path, page) = await OpenTask(Route.Step("start-approval"), number);
        var colleague = await Officer("group-secretary");
        var token = (await colleague.Open("/password")).Form("/password").Single(f => f.Key == "__RequestVerificationToken").Value;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await colleague.Open(path)).Status, Is.EqualTo(HttpStatusCode.OK));
            foreach (var deed in new[] { "/claim", "/draft", "/return" })
            {
                var answer = await colleague.Submit(page, path, path + deed, ("node", "request-start"), ("reason", "x"), ("__RequestVerificationToken", token));
                Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound), deed);
            }
        }

        Assert.That((await (await Officer("group-responsible")).Open(path)).Text, Does.Contain("尚无人签收"));
    }

    [TestCase("system-administrator", Yes), TestCase("security-administrator", Barred), TestCase("auditor", Barred)]
    [TestCase("designer", Barred), TestCase("office-head", Barred)]
    public async Task Should_open_the_bell_to_the_system_administrator_alone(string account, HttpStatusCode expected) =>
        Assert.That((await (await Officer(account)).Open("/hangfire")).Status, Is.EqualTo(expected));

    [Test]
    public void Should_have_tried_every_account_of_the_district() => Assert.That(
        typeof(When_people_look_at_a_case).GetMethod(nameof(Should_show_it_to_those_who_take_part))!
            .GetCustomAttributes(typeof(TestCaseAttribute), false).Cast<TestCaseAttribute>().Select(c => (string)c.Arguments[0]!),
        Is.SupersetOf(DemonstrationOffice.All.Select(o => o.Account)));

    private async Task<(string Task, long Paper)> TaskAndPaper(string number)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        var task = await ledger.Tasks.SingleAsync(t => t.CaseNumber == number && t.Status == "open");
        var paper = new Jintan.Ledger.Cases.CaseDocument
        {
            CaseNumber = number, Kind = "附件", FileName = "材料.txt", BlobHash = new('0', 64), AddedBy = "unit-clerk", AddedAt = DateTime.UtcNow,
        };
        ledger.Add(paper);
        ledger.Add(new Jintan.Ledger.Blobs.Blob { Hash = paper.BlobHash, ContentType = "text/plain", Size = 1, Bytes = "x"u8.ToArray(), CreatedAt = DateTime.UtcNow });
        await ledger.SaveChangesAsync();
        return (task.Id, paper.Id);
    }
}
