using System.Net;
using Host.Tests.Officers;
using Jintan.Ledger.Entries;
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

    private Task<List<EntryContent>> Opened() => Read(async ledger =>
        (await ledger.Entries.Where(e => e.Kind == EntryKind.Opened).OrderBy(e => e.Id).Select(e => e.Content).ToListAsync()).ConvertAll(EntryText.Parse));
}
