using System.Net;
using Host.Tests.Visiting;
using Jintan.Host.People;

namespace Host.Tests.People;

public sealed class When_a_sign_in_has_run_out : HostTest
{
    private Visitor visitor = null!;
    private Answer form = null!;

    [SetUp]
    public async Task OpenAFormAndGoAway()
    {
        await Host.Account("office-clerk", "区作风办经办人", "office", Role.Officer);
        visitor = await Host.SignedIn("office-clerk");
        form = await visitor.Open("/password");
        Host.Clock.Advance(TimeSpan.FromHours(1));
    }

    [Test]
    public async Task Should_carry_the_posted_form_through_the_sign_in()
    {
        var asked = await visitor.Submit(form, "/password", ("remark", "第一行\r\n第二行 <b>"));
        var resumed = await visitor.Submit(asked, "/sign-in", ("account", "office-clerk"), ("password", HostUnderTest.Password));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(asked.Text, Does.Contain("您填写的内容已保留"));
            Assert.That(resumed.Value("/password", "remark"), Is.EqualTo("第一行\r\n第二行 <b>"));
            Assert.That(resumed.Form("/password").Select(f => f.Key), Does.Not.Contain("__RequestVerificationToken"));
        }
    }

    [Test]
    public async Task Should_never_act_on_a_carried_form_by_itself()
    {
        var asked = await visitor.Submit(
            form, "/password", ("present", HostUnderTest.Password), ("password", "Another-9-Word"), ("repeated", "Another-9-Word"));
        var resumed = await visitor.Submit(asked, "/sign-in", ("account", "office-clerk"), ("password", HostUnderTest.Password));
        await visitor.Submit(resumed, "/password");
        Assert.That((await Host.Visitor().SignIn("office-clerk", HostUnderTest.Password)).Status, Is.EqualTo(HttpStatusCode.Found));
    }

    [Test]
    public async Task Should_drop_a_broken_seal()
    {
        var asked = await visitor.Submit(form, "/password", ("remark", "x"));
        var answer = await visitor.Submit(
            asked, "/sign-in", ("account", "office-clerk"), ("password", HostUnderTest.Password), ("_carried", "forged"));
        Assert.That(answer.Location, Is.EqualTo("/"));
    }
}
