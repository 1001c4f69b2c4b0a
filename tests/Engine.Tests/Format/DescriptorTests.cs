using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;

namespace Engine.Tests.Format;

/// <summary>The built-ins have the names, versions, inputs, outputs and ports that a real Elsa server describes.</summary>
public sealed class DescriptorTests
{
    private static readonly Dictionary<string, JsonObject> Recorded = ((JsonArray)JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "captures", "elsa-descriptors.json")))!)
        .OfType<JsonObject>().ToDictionary(item => item["typeName"]!.GetValue<string>());

    private static IEnumerable<TestCaseData<JsonObject>> Ours() => ActivityDescriptors.ToJson(new ActivityCatalogue(), WorkflowProfile.General).OfType<JsonObject>()
        .Where(item => Recorded.ContainsKey(item["typeName"]!.GetValue<string>()))
        .Select(item => new TestCaseData<JsonObject>((JsonObject)item.DeepClone()) { TestName = item["typeName"]!.GetValue<string>() });

    [TestCaseSource(nameof(Ours))]
    public void Describes_a_built_in_as_Elsa_does(JsonObject ours)
    {
        var recorded = Recorded[ours["typeName"]!.GetValue<string>()];
        using (Assert.EnterMultipleScope())
        {
            foreach (var field in new[] { "version", "kind", "category", "displayName", "isContainer", "isStart", "isTerminal" })
                Assert.That(ours[field]?.ToJsonString(), Is.EqualTo(recorded[field]?.ToJsonString()), field);
            Assert.That(Names(ours, "inputs", "isWrapped"), Is.EquivalentTo(Names(recorded, "inputs", "isWrapped")));
            Assert.That(Names(ours, "outputs", "name"), Is.EquivalentTo(Names(recorded, "outputs", "name")));
            Assert.That(Names(ours, "ports", "type"), Is.EquivalentTo(Names(recorded, "ports", "type")));
            foreach (var (input, type) in Types(recorded))
                Assert.That(Types(ours).GetValueOrDefault(input), Is.EqualTo(type), input);
            foreach (var input in ((JsonArray)recorded["inputs"]!).Where(input => input!["defaultValue"] is not null))
                Assert.That(Input(ours, input!)["defaultValue"]?.ToString(), Is.EqualTo(input!["defaultValue"]!.ToString()));
        }
    }

    [Test]
    public void Every_built_in_of_the_design_is_there()
    {
        string[] names =
        [
            "Flowchart", "Start", "End", "Finish", "Complete", "FlowDecision", "FlowSwitch", "FlowFork", "FlowJoin", "FlowNode", "Sequence", "Parallel", "If", "Switch", "For", "ForEach",
            "While", "ParallelForEach", "Fork", "Break", "SetVariable", "SetOutput", "SetName", "Correlate", "Event", "PublishEvent", "RunTask", "Delay", "Timer", "StartAt", "Cron",
            "ExecuteWorkflow", "DispatchWorkflow", "RunJavaScript", "WriteLine", "Fault", "Container",
        ];
        Assert.That(new ActivityCatalogue().Types.Select(type => type.TypeName), Is.EquivalentTo(names.Select(name => "Elsa." + name)));
    }

    [Test]
    public void The_procedure_profile_hides_scripts() =>
        Assert.That(ActivityDescriptors.ToJson(new ActivityCatalogue(), WorkflowProfile.Procedure).Select(item => item!["name"]!.GetValue<string>()),
            Does.Contain("FlowDecision").And.Not.Contain("RunJavaScript"));

    [Test]
    public void A_workflow_used_as_activity_is_described_as_Elsa_does()
    {
        var saved = (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "captures", "elsa-api", "056-definition-child-usable-as-activity.json")))!["response"]!["body"]!["workflowDefinition"]!;
        var recorded = (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "captures", "elsa-workflow-descriptors.json")))![0]!;
        var ours = ActivityDescriptors.ToJson(WorkflowDocument.From(saved, "capture"), saved["id"]!.GetValue<string>());
        using (Assert.EnterMultipleScope())
        {
            foreach (var (field, value) in recorded.Where(member => member.Key != "ports"))
                Assert.That(JsonNode.DeepEquals(ours[field], value), Is.True, $"{field}: {ours[field]?.ToJsonString()} {value?.ToJsonString()}");
            Assert.That(Names(ours, "ports", "type"), Is.SupersetOf(Names(recorded, "ports", "type")));
        }
    }

    private static IEnumerable<string> Names(JsonObject item, string list, string with) =>
        ((JsonArray)item[list]!).Select(one => $"{one!["name"]} {one[with]}");

    private static Dictionary<string, string> Types(JsonObject item) => ((JsonArray)item["inputs"]!)
        .Where(input => !input!["typeName"]!.GetValue<string>().StartsWith("Unregistered", StringComparison.Ordinal))
        .ToDictionary(input => input!["name"]!.GetValue<string>(), input => input!["typeName"]!.GetValue<string>());

    private static JsonNode Input(JsonObject ours, JsonNode recorded) =>
        ((JsonArray)ours["inputs"]!).First(input => input!["name"]!.GetValue<string>() == recorded["name"]!.GetValue<string>())!;
}
