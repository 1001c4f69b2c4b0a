using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Officers;

/// <summary>A double click, a reload, a second tab: one rendered form is carried out once.</summary>
public sealed class When_a_form_is_sent_twice : RouteTest
{
    [TestCase(false, TestName = "One after the other")]
    [TestCase(true, TestName = "At the same moment")]
    public async Task Should_complete_the_task_once(bool atOnce)
    {
        var number = await RegisterByInterface();
        var step = Route.Steps[0];
        var (path, page) = await OpenTask(step, number);
        var officer = await Officer(step.Account);
        var first = officer.Submit(page, path, step.Typed);
        if (!atOnce)
        {
            await first;
        }

        var answers = await Task.WhenAll(first, officer.Submit(page, path, step.Typed));
        var entries = await EntriesOf(number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(a => a.Status), Is.All.EqualTo(HttpStatusCode.Found));
            Assert.That(answers[1].Location, Is.EqualTo(answers[0].Location));
            Assert.That(entries.Count(e => e.Kind == "task-completed"), Is.EqualTo(1));
            Assert.That(await Read(ledger => ledger.Tasks.CountAsync()), Is.EqualTo(2), "the one that was done and the next");
        }
    }

    [Test]
    public async Task Should_not_take_other_contents_for_the_same_form()
    {
        var number = await RegisterByInterface();
        var step = Route.Steps[0];
        var (path, page) = await OpenTask(step, number);
        var officer = await Officer(step.Account);
        await officer.Submit(page, path, step.Typed);
        var before = await Stored();
        var answer = await officer.Submit(page, path, step.With("opinions", "改为不同意受理。").Typed);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(answer.Text, Does.Contain("本次没有执行"));
            Assert.That(answer.Value(path, "opinions"), Is.EqualTo("改为不同意受理。"));
            Assert.That(await Stored(), Is.EqualTo(before));
        }
    }

    [Test]
    public async Task Should_register_a_clue_and_file_its_papers_once()
    {
        var clerk = await Officer("office-clerk");
        var page = await clerk.Open("/clues/new");
        string?[] places = [await Post(), await Post()];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(places[0], Does.StartWith("/cases/"));
            Assert.That(places[1], Is.EqualTo(places[0]));
            Assert.That(await Read(ledger => ledger.Cases.CountAsync()), Is.EqualTo(1));
            Assert.That(await Read(ledger => ledger.CaseDocuments.CountAsync()), Is.EqualTo(1));
        }

        async Task<string?> Post()
        {
            using var form = PostedFile.Of(page, "/clues", RouteStep.Written(Route.Clue), "letter.txt", "群众来信"u8.ToArray());
            return (await clerk.PostContent("/clues", form)).Location;
        }
    }

    [Test]
    public async Task Should_answer_the_interface_with_the_same_case()
    {
        var clue = Route.Clue.ToJsonString();
        var first = await Send(clue, "petition-2026-17");
        var second = await Send(clue, "petition-2026-17");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Status, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(second.Body, Is.EqualTo(first.Body));
            Assert.That(await Read(ledger => ledger.Cases.CountAsync()), Is.EqualTo(1));
        }
    }
}
