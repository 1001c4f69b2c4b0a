using System.Net;
using Host.Tests.Visiting;
using Jintan.Activities.Forms;
using Jintan.Ledger.Verification;
using Jintan.Law;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Officers;

/// <summary>The ordinary route (requirements A.10, row 1) through plain pages alone: seven officers, fourteen forms.</summary>
public sealed class When_a_clue_becomes_a_decision : RouteTest
{
    [Test]
    public async Task Should_end_in_the_archive_when_it_came_by_interface() => await WalkToTheEnd(await RegisterByInterface());

    [Test]
    public async Task Should_end_in_the_archive_when_it_came_by_form()
    {
        var clerk = await Officer("office-clerk");
        var answer = await clerk.Submit(await clerk.Open("/clues/new"), "/clues", [.. RouteStep.Written(Route.Clue)]);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Found), answer.Text);
        await WalkToTheEnd(Uri.UnescapeDataString(answer.Location!.Split('/', '?')[2]));
    }

    private async Task WalkToTheEnd(string number)
    {
        foreach (var step in Route.Steps)
        {
            await Walk(step, number);
        }

        var page = await (await Officer("unit-leader")).Open($"/cases/{Uri.EscapeDataString(number)}");
        var print = Html(page).QuerySelector("a[href$='/print']")?.GetAttribute("href");
        var paper = await (await Officer("unit-leader")).Open(print!);
        var (entries, broken) = await Read(ledger => ChainCheck.RunAsync(ledger, CancellationToken.None));
        var entriesOfCase = await EntriesOf(number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Text, Does.Contain("案件已经办结"));
            Assert.That(paper.Text, Does.Contain("逾期五十日未办结"));
            Assert.That(entriesOfCase.Select(e => e.Kind), Has.Exactly(1).EqualTo("case-closed"));
            Assert.That(entriesOfCase.Where(e => e.Kind == "task-completed").Select(e => e.Actor), Is.EqualTo(Route.Steps.Select(s => s.Account)));
            Assert.That(broken, Is.Empty);
            Assert.That(entries, Is.GreaterThan(entriesOfCase.Count));
        }
    }

    private async Task Walk(RouteStep step, string number)
    {
        var form = FormCatalogue.Find(step.FormId);
        var outsider = step.Account.StartsWith("unit", StringComparison.Ordinal) ? "office-clerk" : "unit-leader";
        var foreignTask = await Waiting(outsider, number);
        var (path, page) = await OpenTask(step, number);
        var answer = await (await Officer(step.Account)).Submit(page, path, step.Typed);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Found), $"{step.FormId}: {answer.Text}");

        var inbox = await (await Officer(step.Account)).Open(answer.Location!);
        var last = (await EntriesOf(number)).Last(e => e.Kind == "task-completed");
        var cited = Clauses(page);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(foreignTask, Is.Null, $"{step.FormId} does not wait for {outsider}");
            Assert.That(page.Text, Does.Contain(form.Title).And.Contain(number));
            Assert.That(cited, Is.Not.Empty, "the grounds are on the page");
            Assert.That(page.Text, Does.Contain(new Clause(cited[0]).Text));
            Assert.That(inbox.Text, Does.Contain($"{number}“{form.Title}”已办理"));
            Assert.That(last.Actor, Is.EqualTo(step.Account));
            Assert.That(last.Particulars!["formId"]!.GetValue<string>(), Is.EqualTo(step.FormId));
            Assert.That(last.Clauses, Is.Not.Empty);
            Assert.That(Html(await (await Officer(step.Account)).Open("/inbox/done")).QuerySelector($"a[href='{path}']"), Is.Not.Null);
        }
    }

    private static IReadOnlyList<string> Clauses(Answer page) =>
        [.. Html(page).QuerySelectorAll("figure.wording").Select(f => f.Id!["clause-".Length..])];
}
