using System.Net;
using System.Text.Json.Nodes;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Route;

public sealed class When_a_clue_becomes_a_decision : RouteTest
{
    [Test]
    public async Task Should_go_the_whole_way_by_http_alone()
    {
        var number = await Register();
        await Walk(number, until: "end");
        foreach (var (account, outcome, form) in Rest())
        {
            var done = await (await Open(account, number)).Complete(outcome, form);
            Assert.That(done.Location, Does.StartWith("/inbox?did="), done.Text);
        }

        await using var scope = Host.Services.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Cases.SingleAsync(c => c.Number == number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.Status, Is.EqualTo(CaseStatus.Closed));
            Assert.That(row.DecisionNumber, Does.Match("问决〔\\d{4}〕1号$"));
        }

        var page = await (await Officer("unit-clerk")).Open($"/cases/{Uri.EscapeDataString(number)}");
        Assert.That(page.Text, Does.Contain("已办结").And.Contain("取消当年年度考核评优评先资格"));
    }

    private IEnumerable<(string Account, string Outcome, JsonObject Form)> Rest()
    {
        var today = Host.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd");
        yield return ("office-clerk", "Agreed", new() { ["opinion"] = "同意。", ["repliedOn"] = today });
        yield return ("unit-clerk", "Decide", new() { ["decidedOn"] = today, ["effectiveOn"] = today, ["signer"] = "主要负责人" });
        yield return ("unit-clerk", "Submit", new()
        {
            ["announcedOn"] = today, ["place"] = "会议室", ["announcedBy"] = "副局长、纪检委员", ["service"] = "signed",
        });
        yield return ("unit-clerk", "Submit", new()
        {
            ["items"] = new JsonArray(new JsonObject { ["item"] = "书面检查归档", ["doneOn"] = today, ["proof"] = "归档回执" }),
        });
    }
}
