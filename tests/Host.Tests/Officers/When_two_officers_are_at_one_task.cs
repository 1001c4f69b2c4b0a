using System.Net;

namespace Host.Tests.Officers;

/// <summary>Colleagues of one office open the same task: the first to submit does it, the other is told.</summary>
public sealed class When_two_officers_are_at_one_task : RouteTest
{
    private string number = "";
    private RouteStep step = null!;

    [SetUp]
    public async Task WalkToTheUnit()
    {
        step = Route.Step("investigation-plan");
        number = await RegisterByInterface();
        await WalkTo(step.FormId, number);
    }

    [Test]
    public async Task Should_let_one_win_and_tell_the_other()
    {
        var path = (await Waiting("unit-clerk", number))!;
        var (clerk, leader) = (await Officer("unit-clerk"), await Officer("unit-leader"));
        var (clerks, leaders) = (await clerk.Open(path), await leader.Open(path));
        var answers = await Task.WhenAll(clerk.Submit(clerks, path, step.Typed), leader.Submit(leaders, path, step.Typed));
        var loser = answers.MaxBy(a => a.Status)!;
        var entries = await EntriesOf(number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(a => a.Status), Is.EquivalentTo([HttpStatusCode.Found, HttpStatusCode.Conflict]));
            Assert.That(Html(loser).QuerySelector("[role=alert]")?.TextContent, Does.Contain("此事项已经办结或已被撤销，本次提交没有执行"));
            KeepsEverythingTyped(loser, path, step.Typed);
            Assert.That(entries.Count(e => e.Particulars?["formId"]?.GetValue<string>() == step.FormId), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Should_leave_it_to_whoever_has_claimed_it()
    {
        var path = (await Waiting("unit-clerk", number))!;
        var (clerk, leader) = (await Officer("unit-clerk"), await Officer("unit-leader"));
        var leaders = await leader.Open(path);
        var claimed = await clerk.Submit(await clerk.Open(path), path + "/claim");
        var answer = await leader.Submit(leaders, path, step.Typed);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(claimed.Status, Is.EqualTo(HttpStatusCode.Found));
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(answer.Text, Does.Contain("签收办理"));
            KeepsEverythingTyped(answer, path, step.Typed);
            Assert.That(await Waiting("unit-leader", number), Is.Null);
        }
    }
}
