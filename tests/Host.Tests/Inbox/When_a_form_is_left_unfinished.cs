using System.Net;
using Host.Tests.Officers;

namespace Host.Tests.Inbox;

public sealed class When_a_form_is_left_unfinished : RouteTest
{
    private OpenedTask task = null!;

    [SetUp]
    public async Task OpenTheStudy() => task = await OpenTask(Route.Step("acceptance-study"), await RegisterByInterface());

    [Test]
    public async Task Should_keep_the_draft_across_a_restart()
    {
        var clerk = await Officer("office-clerk");
        var kept = await clerk.Submit(task.Page, task.Path, $"{task.Path}/draft", ("members", "主任"), ("opinions", "先记一笔"));
        Assert.That(kept.Location, Is.EqualTo($"{task.Path}?kept=true"));

        await using var restarted = Host.Restarted();
        var page = await clerk.At(restarted).Open(task.Path);
        Assert.That(page.Value(task.Path, "opinions"), Is.EqualTo("先记一笔"));
    }

    [Test]
    public async Task Should_keep_a_draft_that_is_not_in_order_yet()
    {
        var clerk = await Officer("office-clerk");
        await clerk.Submit(task.Page, task.Path, $"{task.Path}/draft", ("heldOn", "明天"));
        Assert.That((await clerk.Open(task.Path)).Value(task.Path, "heldOn"), Is.EqualTo("明天"));
    }

    [Test]
    public async Task Should_show_the_form_again_when_its_token_is_stale()
    {
        var answer = await (await Officer("office-clerk")).Submit(
            task.Page, task.Path, ("__RequestVerificationToken", "stale"), ("opinions", "写了很久的意见"), ("_outcome", "Accept"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(answer.Text, Does.Contain("页面已过期"));
            Assert.That(answer.Value(task.Path, "opinions"), Is.EqualTo("写了很久的意见"));
        }
    }
}
