using System.Net;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Route;

public sealed class When_a_task_is_submitted : RouteTest
{
    [Test]
    public async Task Should_complete_once_however_often_the_form_is_sent()
    {
        var number = await Register();
        var task = await Open("office-clerk", number);
        var first = await task.Complete("Accept", FormOf("acceptance-study"));
        var second = await task.Complete("Accept", FormOf("acceptance-study"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Location, Is.EqualTo($"/inbox?did={task.Id}"));
            Assert.That(second.Location, Is.EqualTo(first.Location), "the recorded answer");
            Assert.That(await Completions(number), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Should_let_one_win_when_two_complete_it()
    {
        var number = await Register();
        var clerk = await Open("office-clerk", number);
        var head = await Open("office-head", number);
        var answers = await Task.WhenAll(
            clerk.Complete("Accept", FormOf("acceptance-study")), head.Complete("Accept", FormOf("acceptance-study")));
        var loser = answers.Single(a => a.Status == HttpStatusCode.Conflict);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Count(a => a.Status == HttpStatusCode.Found), Is.EqualTo(1));
            Assert.That(loser.Text, Does.Contain("此事项已经办结").And.Contain("一致同意受理"), "said clearly, with everything typed");
            Assert.That(await Completions(number), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Should_show_every_problem_beside_its_field_and_keep_what_was_typed()
    {
        var number = await Register();
        var form = FormOf("acceptance-study");
        form["heldOn"] = "2026-02-30";
        form.Remove("members");
        form["opinions"] = "<script>alert(1)</script>";
        var task = await Open("office-clerk", number);
        var answer = await task.Complete("Accept", form);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(answer.Text, Does.Contain("“研究日期”应当是日期").And.Contain("请填写“出席人员（职务）”"));
            Assert.That(answer.Body, Does.Contain("value=\"2026-02-30\"").And.Not.Contain("<script>alert"));
            Assert.That(answer.Value(task.Address, "opinions"), Is.EqualTo("<script>alert(1)</script>"));
        }
    }

    [Test]
    public async Task Should_show_the_form_again_when_its_token_is_stale()
    {
        var number = await Register();
        var task = await Open("office-clerk", number);
        var answer = await task.Officer.Submit(
            task.Page, task.Address, ("__RequestVerificationToken", "stale"), ("opinions", "写了很久的意见"), ("_outcome", "Accept"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(answer.Value(task.Address, "opinions"), Is.EqualTo("写了很久的意见"));
        }
    }

    [Test]
    public async Task Should_come_back_with_everything_typed_after_the_sign_in_ran_out()
    {
        var number = await Register();
        var task = await Open("office-clerk", number);
        Host.Clock.Advance(TimeSpan.FromHours(2));
        var asked = await task.Complete("Accept", FormOf("acceptance-study"));
        var resume = await task.Officer.Submit(
            asked, "/sign-in", ("account", "office-clerk"), ("password", Visiting.HostUnderTest.Password));
        var back = await task.Officer.Submit(resume, task.Address);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(back.Text, Does.Contain("您已重新登录"));
            Assert.That(back.Value(task.Address, "members"), Is.EqualTo("主任、副主任、经办人"));
            Assert.That(await Completions(number), Is.Zero);
        }
    }

    [Test]
    public async Task Should_keep_a_draft_across_a_restart_until_it_is_submitted()
    {
        var number = await Register();
        var task = await Open("office-clerk", number);
        var kept = await task.KeepDraft(new() { ["members"] = "主任", ["opinions"] = "先记一笔" });
        Assert.That(kept.Location, Is.EqualTo($"{task.Address}?kept=true"));

        await using var restarted = Host.Restarted();
        var page = await task.Officer.At(restarted).Open(task.Address);
        Assert.That(page.Value(task.Address, "opinions"), Is.EqualTo("先记一笔"));
    }

    private async Task<int> Completions(string number)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Entries
            .CountAsync(e => e.Stream == Streams.Case(number) && e.Kind == "task-completed");
    }
}
