using System.Text.Json.Nodes;

namespace Procedure.Tests.Route;

/// <summary>Article 20, second sentence: a party organisation reports a major problem at once, whatever the half-year.</summary>
[Category("Art20")]
public sealed class When_a_major_problem_is_found : OfficeTest
{
    [Test]
    public async Task Should_be_reported_to_the_office_at_once()
    {
        var problem = new JsonObject { ["title"] = "集中发生逾期", ["foundOn"] = "2026-03-02", ["summary"] = "窗口件成批逾期。", ["measures"] = "已督办。" };
        var number = await office.StartAsync("20m-major-problem", "problem", problem, Officers.UnitLeader);
        var waiting = await office.WaitingAsync(number);
        await office.CompleteAsync(number, "receive", "Receive", Officers.Clerk, new JsonObject { ["receivedOn"] = "2026-03-02", ["opinion"] = "专题研究。" });
        await office.LeaveHistoryAsync("major-problem");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(number, Is.EqualTo("演坛作报〔2026〕1号"));
            Assert.That((waiting.OrganisationId, waiting.DueOn), Is.EqualTo(("zfb", (DateOnly?)new(2026, 3, 3))));
            Assert.That(await office.HistoryAsync(number), Is.EqualTo(new[] { "major-problem-reported", "task-completed", "major-problem-received", "case-closed" }));
        }
    }
}
