using System.Net;
using Host.Tests.Officers;

namespace Host.Tests.Clues;

public sealed class When_a_clue_comes_in_by_interface : RouteTest
{
    [TestCase("auditor")]
    [TestCase("designer")]
    [TestCase("system-administrator")]
    public async Task Should_be_for_officers_alone(string account) =>
        Assert.That((await Send(Route.Clue.ToJsonString(), account: account)).Status, Is.EqualTo(HttpStatusCode.Forbidden));

    [Test]
    public async Task Should_not_take_the_key_of_another_actor()
    {
        await Send(Route.Clue.ToJsonString(), "petition-7");
        var somebody = await Send(Route.Clue.ToJsonString(), "petition-7", "town-clerk");
        Assert.That(somebody.Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task Should_take_json_and_nothing_else()
    {
        using var form = new FormUrlEncodedContent([new("title", "x")]);
        var answer = await (await Officer("office-clerk")).PostContent("/api/clues", form);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }
}
