using System.Net;
using Host.Tests.Visiting;
using Jintan.Host.People;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.People;

public sealed class When_no_account_exists : HostTest
{
    private string Link => Host.Services.GetRequiredService<FirstAdministrator>().Path;

    [Test]
    public async Task Should_make_the_administrator_through_the_printed_link_once()
    {
        var visitor = Host.Visitor();
        var page = await visitor.Open(Link);
        var made = await visitor.Submit(
            page, "/first-administrator", ("password", HostUnderTest.Password), ("repeated", HostUnderTest.Password));
        var again = await visitor.Open(Link);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.Location, Is.EqualTo("/sign-in"));
            Assert.That(again.Status, Is.EqualTo(HttpStatusCode.NotFound));
        }

        await visitor.SignIn(FirstAdministrator.Account, HostUnderTest.Password);
        Assert.That((await visitor.Open("/hangfire")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Should_hide_the_page_from_everybody_without_the_token() =>
        Assert.That((await Host.Visitor().Open("/first-administrator?token=guess")).Status, Is.EqualTo(HttpStatusCode.NotFound));

    [TestCase("short-7A", "口令至少 10 位")]
    [TestCase("system-administrator-7A", "口令不得包含账号名")]
    [TestCase("all-lower-case-7", "口令须含大写字母")]
    public async Task Should_refuse_a_weak_password(string password, string because)
    {
        var visitor = Host.Visitor();
        var answer = await visitor.Submit(await visitor.Open(Link), "/first-administrator", ("password", password), ("repeated", password));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(answer.Text, Does.Contain(because));
        }
    }
}
