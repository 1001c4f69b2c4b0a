using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Registers;

/// <summary>作废: by two persons; the number stays in its series with the reason, and what holds keeps its number.</summary>
public sealed class When_a_number_is_voided : RegisterTest
{
    [Test]
    public async Task Should_stay_listed_with_its_reason_and_leave_no_gap()
    {
        var wrong = await RegisterByInterface();
        await Complete(Route.Step("acceptance-study") with { Outcome = "Withdraw" }, wrong);
        await Register("voided-numbers", ("number", wrong), ("reason", "误立案号"));
        var next = await RegisterByInterface();
        var list = await (await Officer("office-clerk")).Open("/registers/voided-numbers");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(list.Text, Does.Contain(wrong).And.Contain("误立案号").And.Not.Contain(next));
            Assert.That(
                await Read(ledger => ledger.Numbers.Where(n => n.Number == wrong || n.Number == next).OrderBy(n => n.Value).Select(n => n.VoidReason).ToListAsync()),
                Is.EqualTo(new[] { "误立案号", null }));
            Assert.That(
                await Read(async ledger => (await ledger.Numbers.Where(n => n.Number == next).SingleAsync()).Value
                    - (await ledger.Numbers.Where(n => n.Number == wrong).SingleAsync()).Value),
                Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Should_refuse_the_number_of_a_case_that_is_open()
    {
        var open = await RegisterByInterface();
        var (_, address) = await Propose("office-clerk", "voided-numbers", ("number", open), ("reason", "误立案号"));
        var answer = await Confirm("office-head", address);
        Assert.That((answer.Status, answer.Text.Contains("不能作废", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)));
    }
}
