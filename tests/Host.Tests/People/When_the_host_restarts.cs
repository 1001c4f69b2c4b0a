using System.Net;
using Jintan.Host.People;

namespace Host.Tests.People;

public sealed class When_the_host_restarts : HostTest
{
    [Test]
    public async Task Should_still_know_sign_ins_and_forms()
    {
        await Host.Account("office-clerk", "区作风办经办人", "office", Role.Officer);
        var before = await Host.SignedIn("office-clerk");
        var form = await before.Open("/password");

        await using var restarted = Host.Restarted();
        var after = before.At(restarted);
        var answer = await after.Submit(
            form, "/password", ("present", Visiting.HostUnderTest.Password), ("password", "Another-9-Word"), ("repeated", "Another-9-Word"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Text, Does.Contain("口令已修改"));
        }
    }
}
