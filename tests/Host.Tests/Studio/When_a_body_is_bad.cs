using System.Net;
using System.Text.Json.Nodes;

namespace Host.Tests.Studio;

public sealed class When_a_body_is_bad : StudioTest
{
    private StudioClient designer = null!;

    [SetUp]
    public async Task SignIn() => designer = await Designer();

    [TearDown]
    public async Task TheHostIsUnaffected() =>
        Assert.That((await designer.Get($"workflow-definitions/by-definition-id/{Shipped}")).Status, Is.EqualTo(HttpStatusCode.OK));

    [TestCase("$.description", "{\"description\":5}")]
    [TestCase("$.name", "{\"name\":[]}")]
    [TestCase("$.variables", "{\"variables\":{}}")]
    [TestCase("$.variables", "{\"variables\":[1]}")]
    [TestCase("$.variables[0].name", "{\"variables\":[{\"name\":1}]}")]
    [TestCase("$.inputs[0].isArray", "{\"inputs\":[{\"isArray\":\"yes\"}]}")]
    [TestCase("$.outcomes", "{\"outcomes\":[1]}")]
    [TestCase("$.customProperties", "{\"customProperties\":[]}")]
    [TestCase("$.options", "{\"options\":\"none\"}")]
    [TestCase("$.options.incidentStrategyType", "{\"options\":{\"incidentStrategyType\":1}}")]
    [TestCase("$.root.name", "{\"root\":{\"name\":7}}")]
    [TestCase("$.root.metadata", "{\"root\":{\"metadata\":\"here\"}}")]
    [TestCase("$.root.metadata.designer", "{\"root\":{\"metadata\":{\"designer\":1}}}")]
    [TestCase("$.root.activities[0].id", "{\"root\":{\"activities\":[{\"id\":1,\"type\":\"Elsa.End\",\"version\":1}]}}")]
    [TestCase("$.root.activities[0].name", "{\"root\":{\"activities\":[{\"id\":\"a\",\"name\":1,\"type\":\"Elsa.End\",\"version\":1}]}}")]
    [TestCase("$.root.activities[0].policyDays.expression", "{\"root\":{\"activities\":[{\"id\":\"a\",\"type\":\"Elsa.End\",\"policyDays\":{\"expression\":1}}]}}")]
    public async Task Should_refuse_members_of_another_kind_and_say_which(string path, string patch)
    {
        var model = Changed(await designer.Model(Shipped), m => Patch(m, JsonNode.Parse(patch)!.AsObject()));
        var answer = await designer.Post("workflow-definitions", Save(model));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)answer.Status, Is.EqualTo(400), answer.Text);
            Assert.That(answer.Json["message"]!.GetValue<string>(), Does.Contain($"：{path}：应当是"));
            Assert.That((await designer.Get("workflow-definitions?versionOptions=Latest")).Status, Is.EqualTo(HttpStatusCode.OK), "the list of all");
        }
    }

    [TestCase("page=2147483647&pageSize=200")]
    [TestCase("page=-5&pageSize=-5")]
    public async Task Should_answer_pages_beyond_the_end(string query) =>
        Assert.That((await designer.Get($"workflow-definitions?{query}")).Status, Is.EqualTo(HttpStatusCode.OK));

    [Test]
    public async Task Should_refuse_a_flow_of_five_thousand_nodes_and_say_the_limit([Values] bool withVersion)
    {
        var model = Changed(await designer.Model(Shipped), m =>
        {
            var activities = m["root"]!["activities"]!.AsArray();
            for (var i = 0; i < 5000; i++)
            {
                JsonObject node = new() { ["id"] = $"n{i}", ["type"] = "Elsa.End" };
                if (withVersion)
                {
                    node["version"] = 1;
                }

                activities.Add(node);
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

    [Test]
    public async Task Should_refuse_to_publish_a_procedure_that_starts_itself()
    {
        var itself = await designer.Post("workflow-definitions", Save(await Starting(Shipped, Shipped), publish: true));
        Assert.That(itself.Json["errors"]!["generalErrors"]!.AsArray().Select(line => line!.GetValue<string>()), Has.Some.Contains("永远不能办结"));
    }

    [Test]
    public async Task Should_refuse_to_publish_procedures_that_start_each_other()
    {
        // The simplified procedure waits for its escalation; the escalation must not start the simplified procedure again.
        var answer = await designer.Post("workflow-definitions", Save(await Starting("16e-simplified-escalation", "16-simplified-procedure"), publish: true));
        Assert.That(answer.Json["errors"]!["generalErrors"]!.AsArray().Select(line => line!.GetValue<string>()),
            Has.Some.Contains("16e-simplified-escalation → 16-simplified-procedure → 16e-simplified-escalation"));
    }

    /// <summary>A step that starts a procedure, put between the start and what follows it.</summary>
    private async Task<JsonObject> Starting(string definition, string child) => Changed(await designer.Model(definition), model =>
    {
        var root = model["root"]!.AsObject();
        root["activities"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "again", ["type"] = "Elsa.ExecuteWorkflow", ["version"] = 1,
            ["workflowDefinitionId"] = Literal("String", child), ["waitForCompletion"] = Literal("Boolean", true),
        });
        var way = root["connections"]!.AsArray().Single(w => $"{w!["source"]!["activity"]}" == "start")!;
        var next = way["target"]!.DeepClone();
        way["target"]!["activity"] = "again";
        root["connections"]!.AsArray().Add(new JsonObject { ["source"] = new JsonObject { ["activity"] = "again", ["port"] = "Done" }, ["target"] = next });
    });

    private static JsonObject Literal(string type, JsonNode value) =>
        new() { ["typeName"] = type, ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value } };

    private static void Patch(JsonObject model, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (name is "root" && value is JsonObject inner)
            {
                Patch(model[name]!.AsObject(), inner);
            }
            else
            {
                model[name] = value?.DeepClone();
            }
        }
    }
}
