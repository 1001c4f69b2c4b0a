using System.Text;
using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;

namespace Engine.Tests.Format;

/// <summary>Every definition that a real server sent or took comes out as it went in, unknown properties and designer metadata included.</summary>
public sealed class RoundTripTests
{
    private static IEnumerable<TestCaseData<JsonObject>> Definitions()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "captures", "elsa-api"), "*.json").Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var definition in FindIn(JsonNode.Parse(File.ReadAllText(file))))
                yield return new TestCaseData<JsonObject>(definition) { TestName = $"{Path.GetFileNameWithoutExtension(file)} {++number}" };
        }
    }

    /// <summary>What no server has sent: properties of later versions at every level, types that nobody knows, numbers in unusual writing.</summary>
    private static IEnumerable<TestCaseData<JsonObject>> HandMade() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "hand-made"), "*.json").Order(StringComparer.Ordinal)
            .Select(file => new TestCaseData<JsonObject>((JsonObject)JsonNode.Parse(File.ReadAllText(file))!) { TestName = Path.GetFileNameWithoutExtension(file) });

    [TestCaseSource(nameof(Definitions))]
    [TestCaseSource(nameof(HandMade))]
    public void Comes_out_as_it_went_in(JsonObject definition)
    {
        var text = definition.ToJsonString();
        var document = WorkflowDocument.Parse(Encoding.UTF8.GetBytes(text), "capture");
        var again = WorkflowDocument.Parse(document.WriteIndented(), "again");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(document.WriteCanonical(), Is.EqualTo(CanonicalJson.WriteBytes(definition)));
            Assert.That(again.WriteCanonical(), Is.EqualTo(document.WriteCanonical()));
            Assert.That(JsonNode.DeepEquals(document.ToJson(), definition), Is.True);
            Assert.That(again.ContentHash, Is.EqualTo(document.ContentHash));
        }
    }

    [TestCaseSource(nameof(Definitions))]
    public void Compiles_with_the_activities_of_the_file(JsonObject definition)
    {
        var document = WorkflowDocument.From(definition, "capture");
        var workflow = WorkflowCompiler.Compile(document, new ActivityCatalogue(), WorkflowProfile.General).Workflow;
        var ids = ((JsonArray)document.Root["activities"]!).Select(activity => activity!["id"]!.GetValue<string>());
        Assert.That(workflow.Root.Children[0].Children.Select(node => node.Id), Is.EqualTo(ids));
    }

    [Test]
    public void Numbers_keep_their_text_and_unknown_things_stay()
    {
        const string text = """{"zeta":1.50,"x":1e3,"big":123456789012345678901234567890,"definitionId":"d","root":{"id":"A","type":"Any.Thing","version":1,"unknown":{"b":[1.0,null],"a":"é\u0001中"}}}""";
        var canonical = Encoding.UTF8.GetString(WorkflowDocument.Parse(text, "hand-made").WriteCanonical());
        Assert.That(canonical, Is.EqualTo(
            """{"big":123456789012345678901234567890,"definitionId":"d","root":{"id":"A","type":"Any.Thing","unknown":{"a":"é\u0001中","b":[1.0,null]},"version":1},"x":1e3,"zeta":1.50}"""));
    }

    [Test]
    public void Positions_change_the_content_but_not_the_meaning()
    {
        static WorkflowDocument At(int x, string id) => WorkflowDocument.From(new()
        {
            ["id"] = id,
            ["isPublished"] = true,
            ["definitionId"] = "d",
            ["version"] = 1,
            ["root"] = new JsonObject
            {
                ["id"] = "A", ["type"] = "T", ["version"] = 1,
                ["metadata"] = new JsonObject { ["displayText"] = "a", ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = x } } },
            },
        }, "t");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(At(1, "a").ContentHash, Is.Not.EqualTo(At(2, "a").ContentHash));
            Assert.That(At(1, "a").MeaningHash, Is.EqualTo(At(2, "a").MeaningHash));
            Assert.That(At(1, "a").ContentHash, Is.EqualTo(At(1, "b").ContentHash), "server ids do not count");
        }
    }

    [TestCase("{\"definitionId\":\"d\",", "$", null)]
    [TestCase("[]", "$", null)]
    [TestCase("{\"definitionId\":\"d\"}", "$.root", null)]
    [TestCase("""{"root":{"id":"F","type":"Elsa.Flowchart","activities":[{"id":"A"}]}}""", "$.root.activities[0].type", "A")]
    [TestCase("""{"root":{"id":"F","type":"Elsa.Flowchart","activities":[{"type":"Elsa.End"}]}}""", "$.root.activities[0].id", null)]
    [TestCase("""{"a":1,"a":2,"root":{"id":"F","type":"T"}}""", "$", null)]
    public void A_file_that_is_no_definition_says_where_and_how_to_cure_it(string text, string path, string? nodeId)
    {
        var thrown = Assert.Throws<WorkflowFormatException>(() => WorkflowDocument.Parse(text, "流程.json"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(thrown!.Message, Does.StartWith("流程.json："));
            Assert.That(thrown.Path, Does.StartWith(path));
            Assert.That(thrown.NodeId, Is.EqualTo(nodeId));
            Assert.That(thrown.Cure, Does.StartWith("请"));
        }
    }

    private static IEnumerable<JsonObject> FindIn(JsonNode? node)
    {
        if (node is JsonObject { } json && json["root"] is JsonObject root && root["type"] is not null)
            yield return (JsonObject)json.DeepClone();
        var children = node switch { JsonObject members => members.Select(member => member.Value), JsonArray list => list, _ => [] };
        foreach (var child in children)
        {
            foreach (var found in FindIn(child))
                yield return found;
        }
    }
}
