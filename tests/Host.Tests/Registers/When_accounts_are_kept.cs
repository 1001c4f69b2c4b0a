using System.Net;
using AngleSharp.Html.Parser;
using Host.Tests.Visiting;
using Jintan.Host.Accounts;
using Jintan.Host.Look;
using Jintan.Host.People;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Registers;

/// <summary>An account is set up by two administrators; its password is issued once, and it ends with its row.</summary>
public sealed class When_accounts_are_kept : RegisterTest
{
    private static readonly (string, string)[] Newcomer =
        [("account", "town-head"), ("title", "示例镇负责人"), ("organisationId", "sample-town"), ("roles", Role.Officer), .. SinceNewYear];

    [Test]
    public async Task Should_sign_in_with_the_issued_password()
    {
        await Keep(Newcomer);
        var visitor = Host.Visitor();
        await visitor.SignIn("town-head", await Issue("town-head"));
        var page = await visitor.Open("/inbox");
        Assert.That((page.Status, page.Text.Contains("示例镇负责人", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.OK, true)));
    }

    [Test]
    public async Task Should_end_with_the_row()
    {
        await Keep([.. Newcomer, ("validTo", "2026-01-31")]);
        var list = await (await Officer("system-administrator")).Open("/accounts");
        Assert.That(list.Text, Does.Not.Contain("签发新口令"), "nobody can sign in with it any more");
    }

    [Test]
    public async Task Should_change_on_the_day_from_which_a_later_row_holds()
    {
        await Keep(Newcomer);
        var password = await Issue("town-head");
        var tomorrow = Host.Clock.Today().AddDays(1);
        await Keep([.. Newcomer.Where(f => f.Item1 is not ("validFrom" or "title")), ("title", "示例镇主要负责人"), ("validFrom", $"{tomorrow:yyyy-MM-dd}")]);
        await Ring();
        Assert.That((await TownHead(password)).Text, Does.Contain("示例镇负责人"));

        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Ring();
        Assert.That((await TownHead(password)).Text, Does.Contain("示例镇主要负责人"));
    }

    [Test]
    public async Task Should_hold_nothing_after_the_last_day()
    {
        var today = $"{Host.Clock.Today():yyyy-MM-dd}";
        await Keep([.. Newcomer, ("validTo", today)]);
        var visitor = Host.Visitor();
        await visitor.SignIn("town-head", await Issue("town-head"));
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Ring();
        Assert.That((await visitor.Open("/inbox")).Status, Is.Not.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Should_shut_out_whoever_was_closed()
    {
        await Keep(Newcomer);
        var password = await Issue("town-head");
        await Keep([.. Newcomer.Where(f => f.Item1 != "validFrom"), ("validFrom", "2026-02-01"), ("validTo", "2026-02-02")]);
        var visitor = Host.Visitor();
        Assert.That((await visitor.SignIn("town-head", password)).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task Should_keep_conflicting_roles_apart_before_anything_is_proposed()
    {
        var (answer, _) = await Propose("system-administrator", "accounts", [.. Newcomer, ("roles", Role.Auditor)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(answer.Text, Does.Contain("三员分立"));
        }
    }

    [Test]
    public async Task Should_let_the_first_administrator_set_up_the_second_one_once()
    {
        var first = await Officer("system-administrator");
        var page = await first.Open("/accounts");
        var made = await first.Submit(page, "/accounts/security-administrator");
        var again = await first.Submit(page, "/accounts/security-administrator");
        var visitor = Host.Visitor();
        await visitor.SignIn(Role.SecurityAdministrator, Issued(made));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That((await visitor.Open("/registers")).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await first.Open("/accounts")).Text, Does.Not.Contain("请先设立"));
        }
    }

    private async Task Ring()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountDesk>().ApplyDueAsync(CancellationToken.None);
    }

    private async Task<Answer> TownHead(string password)
    {
        var visitor = Host.Visitor();
        await visitor.SignIn("town-head", password);
        return await visitor.Open("/inbox");
    }

    private async Task Keep((string, string)[] row)
    {
        var (answer, address) = await Propose("system-administrator", "accounts", row);
        Assert.That(answer.Location, Is.EqualTo("/registers?proposed=true"), answer.Text);
        var confirmed = await Confirm("security-administrator", address);
        Assert.That(confirmed.Location, Is.EqualTo("/registers?decided=true"), confirmed.Text);
    }

    private async Task<string> Issue(string account)
    {
        var administrator = await Officer("system-administrator");
        return Issued(await administrator.Submit(await administrator.Open("/accounts"), $"/accounts/{account}/password"));
    }

    private static string Issued(Answer page) => new HtmlParser().ParseDocument(page.Body).QuerySelector("#issued")!.TextContent;
}
