using System.Net;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Route;

public sealed class When_the_law_says_no : RouteTest
{
    [Test]
    public async Task Should_refuse_a_decision_without_hearing_and_keep_everything_typed()
    {
        var number = await Register();
        await Walk(number, until: "statement-and-defence");
        var hearing = FormOf("statement-and-defence");
        hearing["held"] = "false";
        hearing["recorded"] = "false";
        await (await Open("unit-clerk", number)).Complete("Submit", hearing);
        await (await Open("unit-clerk", number)).Complete("Propose", FormOf("unit-study"));
        var today = Host.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd");
        await (await Open("office-clerk", number)).Complete("Agreed", new() { ["opinion"] = "同意。", ["repliedOn"] = today });

        var decide = await Open("unit-clerk", number);
        var refused = await decide.Complete(
            "Decide", new() { ["decidedOn"] = today, ["effectiveOn"] = today, ["signer"] = "主要负责人甲" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(refused.Text, Does.Contain("第十五条第一款").And.Contain("怎么办"));
            Assert.That(refused.Value(decide.Address, "signer"), Is.EqualTo("主要负责人甲"));
            Assert.That(await Refusals(number), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Should_refuse_an_approval_by_someone_without_the_power()
    {
        var number = await Register();
        await Walk(number, until: "start-approval");
        var leader = await Open("group-responsible", number);
        var clerk = await Officer("office-clerk");

        // A clerk of another office does not even see the task.
        Assert.That((await clerk.Open(leader.Address)).Status, Is.EqualTo(HttpStatusCode.NotFound));

        await Host.Account("group-clerk", "领导小组秘书", "leading-group", Jintan.Host.People.Role.Officer);
        var secretary = await Host.SignedIn("group-clerk");
        var page = await secretary.Open(leader.Address);
        var refused = await secretary.Submit(page, leader.Address, ("opinion", "同意"), ("_outcome", "Approve"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(refused.Text, Does.Contain("第十三条第一句"));
            Assert.That((await leader.Officer.Open(leader.Address)).Text, Does.Contain("尚无人签收"), "the task is as it was");
        }
    }

    private async Task<int> Refusals(string number)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Entries
            .CountAsync(e => e.Stream == Streams.Case(number) && e.Kind == EntryKind.Refused);
    }
}
