using System.Net;
using Host.Tests.Officers;
using Jintan.Host.Audit.Findings;
using Jintan.Host.Audit.Watching;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Audit;

/// <summary>What is opened is recorded, in a chain of its own; what is refused is there to be read.</summary>
public sealed class When_somebody_reads : RouteTest
{
    [Test]
    public async Task Should_record_who_opened_what_and_leave_the_case_alone()
    {
        var number = await RegisterByInterface();
        var before = (await EntriesOf(number)).Count;
        var auditor = await Officer("auditor");
        var clerk = await Officer("office-clerk");

        await auditor.Open($"/audit/cases/{Uri.EscapeDataString(number)}/replay?at=1");
        await clerk.Open($"/cases/{Uri.EscapeDataString(number)}");
        await clerk.Open("/cases/no-such-case");

        var opened = await Opened();
        var page = await auditor.Open("/audit/access");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await EntriesOf(number)).Count, Is.EqualTo(before));
            Assert.That(opened.Select(e => (e.Actor, e.Particulars!["what"]!.ToString(), e.Particulars["case"]!.ToString())), Is.EqualTo(new[]
            {
                ("auditor", "案件回放", number), ("office-clerk", "案件", number),
            }));
            Assert.That(opened[0].Stream, Does.StartWith("access/"));
            Assert.That(page.Text, Does.Contain("案件回放"));
        }
    }

    [Test]
    public async Task Should_record_the_lists_that_an_auditor_opens()
    {
        var auditor = await Officer("auditor");
        foreach (var list in new[] { "/audit?clause=art13.s1&Q=13900000000", "/audit/refusals", "/audit/findings", "/audit/access?actor=auditor" })
        {
            Assert.That((await auditor.Open(list)).Status, Is.EqualTo(HttpStatusCode.OK), list);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Opened()).Select(e => (e.Actor, $"{e.Particulars!["what"]}", $"{e.Particulars["address"]}")), Is.EqualTo(new[]
            {
                ("auditor", "案件清单", "/audit?clause=art13.s1"), ("auditor", "拒绝记录", "/audit/refusals"),
                ("auditor", "审计意见清单", "/audit/findings"), ("auditor", "查阅记录", "/audit/access?actor=auditor"),
            }));
            Assert.That((await auditor.Open("/audit/access")).Text, Does.Contain("案件清单"));
        }
    }

    [Test]
    public async Task Should_alert_once_when_many_cases_are_opened()
    {
        Host.Services.GetRequiredService<IConfiguration>()["Audit:BulkReading"] = "2";
        var auditor = await Officer("auditor");
        for (var i = 0; i < 4; i++)
        {
            var number = await RegisterByInterface();
            await auditor.Open($"/audit/cases/{Uri.EscapeDataString(number)}");
        }

        var alerts = await Read(ledger => ledger.Entries.Where(e => e.Kind == EntryKind.BulkReading).Select(e => e.Content).ToListAsync());
        Assert.That(alerts.Select(EntryText.Parse).Select(e => (e.Actor, (int)e.Particulars!["cases"]!)), Is.EqualTo(new[] { ("auditor", 3) }));
        Assert.That((await auditor.Open("/audit/access?alerts=true")).Text, Does.Contain("大量查阅"));
    }

    [Test]
    public async Task Should_list_what_the_law_refused()
    {
        var number = await RegisterByInterface();
        await Complete(Route.Step("acceptance-study").With("collective", "false"), number);

        var page = await (await Officer("auditor")).Open("/audit/refusals?actor=office-clerk");

        Assert.That(page.Text, Does.Contain(number).And.Contain("可否受理").And.Contain("不可以"));
    }

    [Test]
    public async Task Should_let_the_unit_answer_a_finding_and_nobody_else()
    {
        var number = await RegisterByInterface();
        var auditor = await Officer("auditor");
        var address = $"/audit/cases/{Uri.EscapeDataString(number)}/findings";
        var day = $"{DateOnly.FromDateTime(Host.Clock.GetUtcNow().AddDays(10).UtcDateTime):yyyy-MM-dd}";

        var empty = await auditor.Submit(await auditor.Open(address), address, ("text", ""), ("unit", "office"), ("answerBy", day));
        var written = await auditor.Submit(await auditor.Open(address), address, ("text", "研究记录未附签名。"), ("unit", "office"), ("answerBy", day), ("entry", "1"));
        var clerk = await Officer("office-clerk");
        var seen = await clerk.Open("/findings");
        var others = await (await Officer("town-clerk")).Open("/findings");
        var answered = await clerk.Submit(seen, "/findings/1", ("text", "已补签。"));
        var again = await clerk.Submit(seen, "/findings/1", ("text", "又一次。"));
        var list = await auditor.Open("/audit/findings");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(empty.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(written.Status, Is.EqualTo(HttpStatusCode.Found));
            Assert.That(others.Text, Does.Not.Contain("研究记录未附签名"));
            Assert.That(answered.Status, Is.EqualTo(HttpStatusCode.Found));
            Assert.That(again.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(list.Text, Does.Contain("研究记录未附签名").And.Contain("已补签").And.Contain("已答复"));
        }
    }

    [Test]
    public async Task Should_keep_the_first_of_two_answers_that_come_at_once()
    {
        var number = await RegisterByInterface();
        var clerk = new Person("office-clerk", "区作风办经办人", "office", [Role.Officer]);
        await using var scope = Host.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<FindingDesk>();
        await desk.WriteAsync(new Person("auditor", "审计员", "audit", [Role.Auditor]), new(number, null, "未附签名。", "office", Host.Clock.Today()), CancellationToken.None);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            await using var own = Host.Services.CreateAsyncScope();
            try
            {
                await own.ServiceProvider.GetRequiredService<FindingDesk>().AnswerAsync(clerk, 1, $"答复{i}", CancellationToken.None);
                return true;
            }
            catch (ConflictException)
            {
                return false;
            }
        })));

        Assert.That(answers.Count(kept => kept), Is.EqualTo(1));
    }

    [TestCase("nobody", "1", "请选择答复单位")]
    [TestCase("office", "99", "没有第“99”条记录")]
    [TestCase("office", "x", "没有第“x”条记录")]
    public async Task Should_not_put_a_finding_to_nobody_or_about_nothing(string unit, string entry, string problem)
    {
        var number = await RegisterByInterface();
        var auditor = await Officer("auditor");
        var address = $"/audit/cases/{Uri.EscapeDataString(number)}/findings";

        var refused = await auditor.Submit(await auditor.Open(address), address, ("text", "未附签名。"), ("unit", unit), ("answerBy", $"{Host.Clock.Today():yyyy-MM-dd}"), ("entry", entry));

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Text, Does.Contain(problem));
    }

    [Test]
    public void Should_record_every_page_of_a_case_with_its_groups_of_fields()
    {
        // The vault keeps a chain of its own of who looked at an informant.
        string[] ofACase = ["cases/{number}", "tasks/{id}", "documents/{id:long}"];
        var pages = Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is true
                && ofACase.Any(part => route.RoutePattern.RawText!.Contains(part, StringComparison.Ordinal))
                && !route.RoutePattern.RawText!.Contains("/informant", StringComparison.Ordinal))
            .ToDictionary(route => route.RoutePattern.RawText!, route => route.Metadata.GetMetadata<LoggedAccess>());

        Assert.That(pages, Has.Count.GreaterThanOrEqualTo(9));
        Assert.That(pages.Where(page => page.Value is not { Groups.Count: > 0 }).Select(page => page.Key), Is.Empty);
    }

    [Test]
    public async Task Should_record_what_was_walked_through()
    {
        var number = await RegisterByInterface();
        await WalkTo("announcement", number);
        var document = await Read(ledger => ledger.CaseDocuments.Where(d => d.CaseNumber == number).Select(d => d.Id).FirstAsync());
        var auditor = await Officer("auditor");
        var at = Uri.EscapeDataString(number);
        string[] addresses =
        [
            $"/cases/{at}", $"/audit/cases/{at}", $"/audit/cases/{at}/replay", $"/audit/cases/{at}/recompute", $"/audit/cases/{at}/package", $"/audit/cases/{at}/findings",
            $"/documents/{document}",
        ];
        var before = (await Opened()).Count;

        foreach (var address in addresses)
        {
            Assert.That((await auditor.Open(address)).Status, Is.EqualTo(HttpStatusCode.OK), address);
        }

        var opened = (await Opened()).Skip(before).ToArray();
        Assert.That(opened.Select(e => Uri.UnescapeDataString($"{e.Particulars!["address"]}")), Is.EqualTo(addresses.Select(Uri.UnescapeDataString)));
        Assert.That(opened.Select(e => (e.Actor, Case: $"{e.Particulars!["case"]}", Groups: e.Particulars["groups"]!.AsArray().Count > 0)), Is.All.EqualTo(("auditor", number, true)));
    }

    private Task<List<EntryContent>> Opened() => Read(async ledger =>
        (await ledger.Entries.Where(e => e.Kind == EntryKind.Opened).OrderBy(e => e.Id).Select(e => e.Content).ToListAsync()).ConvertAll(EntryText.Parse));
}
