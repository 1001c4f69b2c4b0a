using System.Net;
using Databases;
using Jintan.Ledger.Verification;

namespace Host.Tests.Officers;

/// <summary>One body on every database: the whole ordinary route by HTTP, the inbox, and what is found by which words.</summary>
[OnEveryDatabase]
public sealed class When_a_server_keeps_the_ledger(string database) : RouteTest(database)
{
    [Test]
    public async Task Should_take_a_case_from_the_clue_to_the_archive()
    {
        var number = await RegisterByInterface();
        foreach (var step in Route.Steps)
        {
            var answer = await Complete(step, number);
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Found), $"{step.FormId}: {answer.Text}");
        }

        var page = await (await Officer("unit-leader")).Open($"/cases/{Uri.EscapeDataString(number)}");
        var entries = await EntriesOf(number);
        var check = await Read(ledger => ChainCheck.RunAsync(ledger, CancellationToken.None));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Text, Does.Contain("案件已经办结"));
            Assert.That(entries.Where(e => e.Kind == "task-completed").Select(e => e.Actor), Is.EqualTo(Route.Steps.Select(s => s.Account)));
            Assert.That(check.Broken, Is.Empty);
        }
    }

    [TestCase("/cases")]
    [TestCase("/inbox")]
    public async Task Should_find_the_same_words_in_any_case(string list)
    {
        var clue = Route.Clue;
        clue["title"] = "ABC公司开办Material积压";
        var number = await RegisterByInterface(clue);
        var clerk = await Officer("office-clerk");

        using (Assert.EnterMultipleScope())
        {
            foreach (var (asked, found) in new[]
            {
                ("ABC公司", true), ("abc公司", true), ("MATERIAL", true), ("material积", true), ("积压", true), ("积", true), ("m", true), ("M", true), ("压积", false), ("积%压", false),
                ("工作人员一〇〇二", true), (number, true), (number[..4], true),
            })
            {
                var page = await clerk.Open($"{list}?q={Uri.EscapeDataString(asked)}");
                Assert.That(page.Body.Contains($"/cases/{Uri.EscapeDataString(number)}", StringComparison.Ordinal), Is.EqualTo(found), asked);
            }
        }
    }
}
