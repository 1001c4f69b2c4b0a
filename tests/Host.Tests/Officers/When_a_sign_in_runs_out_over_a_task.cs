using System.Net;
using Host.Tests.Visiting;

namespace Host.Tests.Officers;

public sealed class When_a_sign_in_runs_out_over_a_task : RouteTest
{
    [Test]
    public async Task Should_keep_what_was_typed_and_then_take_it()
    {
        var number = await RegisterByInterface();
        var step = Route.Steps[0].With("opinions", "第一行\n第二行 <“引号”> & 其他");
        var officer = await Officer(step.Account);
        var (path, page) = await OpenTask(step, number);
        Host.Clock.Advance(TimeSpan.FromMinutes(16));

        var asked = await officer.Submit(page, path, step.Typed);
        var resumed = await officer.Submit(asked, "/sign-in", ("account", step.Account), ("password", HostUnderTest.Password));
        var again = await officer.Submit(resumed, path);
        var before = (await EntriesOf(number)).Count(e => e.Kind == "task-completed");
        var done = await officer.Submit(again, path, ("_outcome", step.Outcome));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(again.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(again.Text, Does.Contain("刚才填写的内容都在"));
            KeepsEverythingTyped(again, path, step.Typed);
            Assert.That(again.Value(path, "_key"), Is.EqualTo(page.Value(path, "_key")), "still the same operation");
            Assert.That(before, Is.Zero, "nothing is done before the officer submits again");
            Assert.That(done.Status, Is.EqualTo(HttpStatusCode.Found), done.Text);
        }
    }
}
