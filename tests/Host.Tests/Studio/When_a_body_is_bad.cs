using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Jintan.Host.Studio;

namespace Host.Tests.Studio;

public sealed class When_a_body_is_bad : StudioTest
{
    private StudioClient designer = null!;

    [SetUp]
    public async Task SignIn() => designer = await Designer();

    [TearDown]
    public async Task TheHostIsUnaffected() =>
        Assert.That((await designer.Get($"workflow-definitions/by-definition-id/{Shipped}")).Status, Is.EqualTo(HttpStatusCode.OK));

    [TestCase("{", 400)]
    [TestCase("[]", 400)]
    [TestCase("{\"model\":1}", 400)]
    [TestCase("{\"model\":{}}", 400)]
    [TestCase("{\"model\":{\"root\":{\"id\":\"a\"}}}", 400)]
    [TestCase("{\"model\":{},\"model\":{}}", 400)]
    [TestCase("{\"model\":{\"definitionId\":\"../../x\",\"root\":{\"id\":\"a\",\"type\":\"Elsa.Flowchart\",\"version\":1}}}", 400)]
    public async Task Should_refuse_what_is_no_definition(string body, int status)
    {
        var answer = await designer.Send(HttpMethod.Post, "workflow-definitions", body);
        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Text);
    }

    [Test]
    public async Task Should_refuse_another_type_of_content() =>
        Assert.That((await designer.Send(HttpMethod.Post, "workflow-definitions", "<x/>", "text/xml")).Status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));

    [Test]
    public async Task Should_refuse_a_body_beyond_the_limit()
    {
        var body = new StringBuilder("{\"model\":{\"name\":\"").Append('x', StudioBody.MostBytes).Append("\"}}");
        Assert.That((await designer.Send(HttpMethod.Post, "workflow-definitions", body.ToString())).Status, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task Should_refuse_a_body_nested_beyond_reason() =>
        Assert.That(
            (await designer.Send(HttpMethod.Post, "workflow-definitions", string.Concat(Enumerable.Repeat("{\"a\":", 2000)) + "1" + new string('}', 2000))).Status,
            Is.EqualTo(HttpStatusCode.BadRequest));

    [Test]
    public async Task Should_refuse_a_flow_of_five_thousand_nodes_and_say_the_limit()
    {
        var model = Changed(await designer.Model(Shipped), m =>
        {
            var activities = m["root"]!["activities"]!.AsArray();
            for (var i = 0; i < 5000; i++)
            {
                activities.Add(new JsonObject { ["id"] = $"n{i}", ["type"] = "Elsa.End", ["version"] = 1 });
            }
        });
        var answer = await designer.Post("workflow-definitions", Save(model));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(answer.Json["title"]!.GetValue<string>(), Does.Contain("500"));
        }
    }

    [Test]
    public async Task Should_refuse_to_publish_a_procedure_that_contains_itself()
    {
        var model = Changed(await designer.Model(Shipped), m => Node(m, "hearing")["type"] = Shipped);
        var answer = await designer.Post("workflow-definitions", Save(model, publish: true));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(answer.Json["code"]!.GetValue<string>(), Is.EqualTo("E-PUBLISH-REFUSED"));
            Assert.That(answer.Json["errors"]!["generalErrors"]![0]!.GetValue<string>(), Does.Contain("hearing"));
        }
    }
}
