using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Officers;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Clues;

/// <summary>Who may hand in clues by interface, in which format, and whose key is whose.</summary>
public sealed class When_a_clue_comes_in_by_interface : RouteTest
{
    private const string Key = "petition-7";

    [Test]
    public async Task Should_leave_a_key_to_the_clue_and_the_actor_that_used_it_first()
    {
        await Send(Route.Clue.ToJsonString(), Key);
        var elsewise = Route.Clue;
        elsewise["title"] = "另一件信访件";
        var other = await Send(elsewise.ToJsonString(), Key);
        var somebody = await Send(Route.Clue.ToJsonString(), Key, "town-clerk");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonNode.Parse(other.Body)!["code"]!.GetValue<string>(), Is.EqualTo("E-KEY-REUSED"));
            Assert.That(somebody.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(await Read(ledger => ledger.Cases.CountAsync()), Is.EqualTo(1));
        }
    }

    [TestCase("auditor")]
    [TestCase("designer")]
    [TestCase("system-administrator")]
    public async Task Should_be_for_officers_alone(string account) =>
        Assert.That((await Send(Route.Clue.ToJsonString(), account: account)).Status, Is.EqualTo(HttpStatusCode.Forbidden));

    [Test]
    public async Task Should_take_json_and_nothing_else()
    {
        using var form = new FormUrlEncodedContent([new("title", "x")]);
        Assert.That(
            (await (await Officer("office-clerk")).PostContent("/api/clues", form)).Status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }
}
