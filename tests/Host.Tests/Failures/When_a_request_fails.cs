using System.Net;
using System.Text.Json;
using Host.Tests.Visiting;
using Jintan.Host.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Failures;

public sealed class When_a_request_fails : HostTest
{
    [SetUp]
    public Task Account() => Host.Account("office-clerk", "区作风办经办人", "office", Role.Officer);

    [Test]
    public async Task Should_say_on_a_page_that_nothing_is_there()
    {
        var answer = await (await Host.SignedIn("office-clerk")).Open("/nowhere");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(answer.Text, Does.Contain("没有找到"));
        }
    }

    [Test]
    public async Task Should_say_on_a_page_that_the_account_may_not()
    {
        var answer = await (await Host.SignedIn("office-clerk")).Open("/hangfire");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(answer.Text, Does.Contain("无权使用"));
        }
    }

    [TestCase(false, 401, "E-SIGN-IN")]
    [TestCase(true, 404, "E-NOT-FOUND")]
    public async Task Should_answer_the_api_with_problem_details(bool signedIn, int status, string code)
    {
        var visitor = signedIn ? await Host.SignedIn("office-clerk") : Host.Visitor();
        var answer = await visitor.Open("/api/nowhere");
        var problem = JsonDocument.Parse(answer.Body).RootElement;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)answer.Status, Is.EqualTo(status));
            Assert.That(answer.Headers["Content-Type"], Does.StartWith("application/problem+json"));
            Assert.That(problem.GetProperty("code").GetString(), Is.EqualTo(code));
            Assert.That(problem.GetProperty("cure").GetString(), Is.Not.Empty);
            Assert.That(problem.EnumerateObject().Select(p => p.Name), Is.SupersetOf(new[] { "because", "readings", "edition" }));
        }
    }

    [Test]
    public async Task Should_give_an_incident_number_and_no_stack_trace()
    {
        var visitor = await Host.SignedIn("office-clerk");
        var form = await visitor.Open("/password");
        await using (var scope = Host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PeopleDbContext>().Users.ExecuteDeleteAsync();
        }

        var answer = await visitor.Submit(
            form, "/password", ("present", HostUnderTest.Password), ("password", "Another-9-Word"), ("repeated", "Another-9-Word"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
            Assert.That(answer.Text, Does.Match("故障编号： *[0-9A-Z-]+").And.Not.Contain("Exception").And.Not.Contain(" at "));
        }
    }

    [Test]
    public async Task Should_refuse_what_is_not_a_form()
    {
        using var json = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        var answer = await Host.Visitor().PostContent("/sign-in", json);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }
}
