using System.Net;
using Host.Tests.Visiting;
using Jintan.Host.People;

namespace Host.Tests.People;

public sealed class When_signing_in : HostTest
{
    [SetUp]
    public Task Account() => Host.Account("office-clerk", "区作风办经办人", "office", Role.Officer);

    [Test]
    public async Task Should_open_the_first_page_under_the_title_of_the_office()
    {
        var visitor = await Host.SignedIn("office-clerk");
        var page = await visitor.Open("/password");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page.Text, Does.Contain("区作风办经办人"));
        }
    }

    [Test]
    public async Task Should_say_the_same_of_a_wrong_password_and_an_unknown_account()
    {
        var wrong = await Host.Visitor().SignIn("office-clerk", "Wrong-7-Wrong");
        var unknown = await Host.Visitor().SignIn("nobody", "Wrong-7-Wrong");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(wrong.Text, Does.Contain("账号或口令不正确"));
            Assert.That(unknown.Text, Does.Contain("账号或口令不正确"));
            Assert.That(wrong.Value("/sign-in", "account"), Is.EqualTo("office-clerk"), "the name typed stays");
            Assert.That(wrong.Value("/sign-in", "password"), Is.Empty, "a password is never written into a page");
        }
    }

    [TestCase(4, HttpStatusCode.Found)]
    [TestCase(5, HttpStatusCode.UnprocessableEntity)]
    public async Task Should_lock_after_five_wrong_passwords(int tries, HttpStatusCode thenTheRightOne)
    {
        var visitor = Host.Visitor();
        for (var i = 0; i < tries; i++)
        {
            await visitor.SignIn("office-clerk", "Wrong-7-Wrong");
        }

        Assert.That((await visitor.SignIn("office-clerk", HostUnderTest.Password)).Status, Is.EqualTo(thenTheRightOne));
    }

    [TestCase("/password", "/password")]
    [TestCase("//evil.example", "/")]
    [TestCase("/\\evil.example", "/")]
    [TestCase("https://evil.example", "/")]
    public async Task Should_go_on_within_this_host_only(string next, string where)
    {
        var visitor = Host.Visitor();
        var page = await visitor.Open($"/sign-in?next={Uri.EscapeDataString(next)}");
        var answer = await visitor.Submit(page, "/sign-in", ("account", "office-clerk"), ("password", HostUnderTest.Password));
        Assert.That(answer.Location, Is.EqualTo(where));
    }

    [TestCase(14, HttpStatusCode.OK)]
    [TestCase(16, HttpStatusCode.Found)]
    public async Task Should_last_fifteen_idle_minutes(int minutes, HttpStatusCode expected)
    {
        var visitor = await Host.SignedIn("office-clerk");
        Host.Clock.Advance(TimeSpan.FromMinutes(10));
        await visitor.Open("/password");
        Host.Clock.Advance(TimeSpan.FromMinutes(minutes));
        Assert.That((await visitor.Open("/password")).Status, Is.EqualTo(expected));
    }

    [Test]
    public async Task Should_end_with_signing_out()
    {
        var visitor = await Host.SignedIn("office-clerk");
        await visitor.Submit(await visitor.Open("/password"), "/sign-out");
        Assert.That((await visitor.Open("/password")).Location, Does.Contain("/sign-in?next=%2Fpassword"));
    }

    [Test]
    public async Task Should_show_the_form_again_when_its_token_is_missing()
    {
        var answer = await Host.Visitor().Post("/sign-in", [new("account", "office-clerk"), new("password", HostUnderTest.Password)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(answer.Text, Does.Contain("页面已过期"));
            Assert.That(answer.Value("/sign-in", "account"), Is.EqualTo("office-clerk"));
        }
    }
}
