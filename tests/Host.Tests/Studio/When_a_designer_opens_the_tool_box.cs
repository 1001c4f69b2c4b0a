using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Law;

namespace Host.Tests.Studio;

/// <summary>The descriptors that Studio draws its tool box and its editors from.</summary>
public sealed class When_a_designer_opens_the_tool_box : StudioTest
{
    private static readonly string[] OfEveryFlow = ["Elsa.End", "Elsa.ExecuteWorkflow", "Elsa.FlowFork", "Elsa.FlowJoin", "Elsa.Start"];

    private StudioClient designer = null!;
    private IReadOnlyList<JsonObject> items = [];

    [SetUp]
    public async Task Open()
    {
        designer = await Designer();
        items = [.. (await designer.Get("descriptors/activities?Refresh=True")).Json["items"]!.AsArray().OfType<JsonObject>()];
    }

    [Test]
    public void Should_find_ours_and_the_steps_of_a_flow_and_nothing_that_carries_a_script()
    {
        var offered = items.Where(item => IsBrowsable(item)).Select(TypeOf).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(offered.Where(type => !type.StartsWith("Jintan.", StringComparison.Ordinal)), Is.EquivalentTo(OfEveryFlow));
            Assert.That(offered, Has.Member("Jintan.HumanTask").And.Member("Jintan.RuleOnHearing"));
            Assert.That(items.Select(TypeOf), Has.No.Member("Elsa.RunJavaScript"), "not even hidden");
        }
    }

    [Test]
    public async Task Should_find_everything_that_the_procedures_are_drawn_with()
    {
        var used = (await designer.Get("workflow-definitions?versionOptions=Latest")).Json["items"]!.AsArray().Select(d => d!["definitionId"]!.GetValue<string>());
        using (Assert.EnterMultipleScope())
        {
            foreach (var id in used)
            {
                var types = (await designer.Model(id))["root"]!["activities"]!.AsArray().Select(a => a!["type"]!.GetValue<string>());
                Assert.That(items.Where(item => IsBrowsable(item)).Select(TypeOf), Is.SupersetOf(types.Distinct()), id);
            }
        }
    }

    [Test]
    public void Should_read_chinese_wherever_something_is_shown()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var item in items.Where(item => IsBrowsable(item)))
            {
                Assert.That(item["category"]!.GetValue<string>(), Is.EqualTo(TypeOf(item).StartsWith("Jintan.", StringComparison.Ordinal) ? "作风问责" : "流程"));
                foreach (var shown in Inputs(item).Where(input => IsBrowsable(input)).Prepend(item))
                {
                    Assert.That($"{shown["displayName"]}", Does.Match("[一-龥]"), TypeOf(item));
                    Assert.That($"{shown["description"]}", Does.Match("[一-龥]"), TypeOf(item));
                }
            }
        }
    }

    [Test]
    public void Should_choose_clauses_forms_procedures_and_ways_from_lists()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Values("Jintan.HumanTask", "FormId"), Is.EqualTo(FormCatalogue.All.Select(form => form.Id)));
            Assert.That(Values("Jintan.HandOver", "Definition"), Has.Member(Shipped).And.Member("19-formalities"));
            Assert.That(Values("Elsa.ExecuteWorkflow", "WorkflowDefinitionId"), Is.EqualTo(Values("Jintan.HandOver", "Definition")));
            Assert.That(Values("Jintan.HandOver", "Route"), Is.EqualTo(new[] { "", "Unit", "Joint", "LeadingGroupDirect", "Upward", "OutOfScope" }));
            Assert.That(Values("Elsa.FlowJoin", "Mode"), Is.EqualTo(new[] { "WaitAll", "WaitAllActive", "WaitAny" }));
            foreach (var item in items.Where(item => Inputs(item).Any(input => $"{input["name"]}" == "Clauses")))
            {
                Assert.That(Values(TypeOf(item), "Clauses"), Is.EquivalentTo(Measures.Clauses.Select(clause => clause.Id)), TypeOf(item));
                Assert.That($"{Input(TypeOf(item), "Clauses")["uiHint"]}", Is.EqualTo("checklist"), "any of them, in any number");
                Assert.That(Input(TypeOf(item), "Clauses")["isReadOnly"]!.GetValue<bool>(), Is.False);
            }

            Assert.That(Texts("Jintan.RuleOnHearing", "Clauses")[0], Does.StartWith("第十五条第一款").And.EndsWith("（art15.p1）"), "what it cites already");
        }
    }

    [Test]
    public async Task Should_find_the_value_of_each_shipped_step_in_its_list()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var definition in (await designer.Get("workflow-definitions?versionOptions=Latest")).Json["items"]!.AsArray())
            {
                foreach (var activity in (await designer.Model(definition!["definitionId"]!.GetValue<string>()))["root"]!["activities"]!.AsArray().OfType<JsonObject>())
                {
                    foreach (var input in Inputs(items.First(item => TypeOf(item) == $"{activity["type"]}")).Where(i => $"{i["uiHint"]}" is "dropdown" or "checklist"))
                    {
                        var name = $"{input["name"]}";
                        if (activity[char.ToLowerInvariant(name[0]) + name[1..]] is JsonObject set)
                        {
                            var value = $"{set["expression"]!["value"]}";
                            string[] values = $"{input["uiHint"]}" == "checklist" ? [.. JsonNode.Parse(value)!.AsArray().Select(one => $"{one}")] : [value];
                            Assert.That(values, Is.Not.Empty.And.SubsetOf(Values($"{activity["type"]}", name)), $"{definition["definitionId"]} {activity["id"]} {name}");
                        }
                    }
                }
            }
        }
    }

    [Test]
    public async Task Should_read_what_follows_from_the_form_and_change_none_of_it()
    {
        string[] derived = ["CompetentBody", "StatutoryLimit", "Papers", "Documents"];
        var notice = Node(await designer.Model(Shipped), "office-consent");
        var hearing = Node(await designer.Model(Shipped), "hearing");
        var formalities = Node(await designer.Model("19-formalities"), "formalities");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(derived.Select(name => Input("Jintan.HumanTask", name)["isReadOnly"]!.GetValue<bool>()), Is.All.True);
            Assert.That(Literal(notice, "competentBody"), Is.EqualTo("区作风办"));
            Assert.That(Literal(notice, "statutoryLimit"), Is.EqualTo("《办法》未规定"));
            Assert.That(Literal(formalities, "statutoryLimit"), Is.EqualTo("第十九条第一款"));
            Assert.That(Literal(notice, "documents").Split('、'), Has.Member("区作风办批复"));
            Assert.That(Literal(hearing, "papers"), Is.EqualTo("陈述申辩笔录"));
        }
    }

    [Test]
    public async Task Should_read_which_documents_the_law_has_a_step_write()
    {
        var seal = (await designer.Model(Shipped))["root"]!["activities"]!.AsArray().OfType<JsonObject>().Single(step => TypeOfStep(step) == "Jintan.RuleOnDecision");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Literal(seal, "documents").Split('、'), Has.Member("问责决定书"));
            Assert.That(Input("Jintan.RuleOnDecision", "Documents")["isReadOnly"]!.GetValue<bool>(), Is.True);
            Assert.That(Inputs(items.Single(item => TypeOf(item) == "Jintan.HandOver")).Select(input => $"{input["name"]}"), Has.No.Member("Documents"), "it cites nothing");
        }

        static string TypeOfStep(JsonObject step) => $"{step["type"]}";
    }

    [TestCase("""["art15.p1","art9.p1","art3.p1"]""", "art15.p1 art9.p1 art3.p1")]
    [TestCase("[]", "")]
    public async Task Should_cite_any_clauses_together(string ticked, string kept)
    {
        var changed = Changed(await designer.Model(Shipped), m =>
            Node(m, "hearing")["clauses"] = new JsonObject { ["typeName"] = "List<String>", ["expression"] = new JsonObject { ["type"] = "Object", ["value"] = ticked } });
        var saved = (await designer.Post("workflow-definitions", Save(changed))).Json["workflowDefinition"]!.AsObject();
        var file = (await designer.Get($"workflow-definitions/{Shipped}/export")).Json;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Literal(Node(saved, "hearing"), "clauses"), Is.EqualTo(ticked));
            Assert.That(Literal(Node(file, "hearing"), "clauses"), Is.EqualTo(kept));
            Assert.That($"{Node(file, "hearing")["clauses"]!["expression"]!["type"]}", Is.EqualTo("Literal"));
        }
    }

    [Test]
    public async Task Should_be_told_of_clauses_that_are_no_list()
    {
        var wrong = Changed(await designer.Model(Shipped), m => Node(m, "hearing")["clauses"]!["expression"]!["value"] = "[art15.p1");
        var saved = (await designer.Post("workflow-definitions", Save(wrong))).Json;
        Assert.That(saved["validationErrors"]!.ToJsonString(), Does.Contain("hearing"));
    }

    [Test]
    public async Task Should_not_keep_what_is_derived()
    {
        var wrong = Changed(await designer.Model(Shipped), m => Node(m, "office-consent")["competentBody"]!["expression"]!["value"] = "本单位");
        var saved = (await designer.Post("workflow-definitions", Save(wrong))).Json["workflowDefinition"]!.AsObject();
        var file = (await designer.Get($"workflow-definitions/{Shipped}/export")).Text;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Literal(Node(saved, "office-consent"), "competentBody"), Is.EqualTo("区作风办"));
            Assert.That(file, Does.Not.Contain("competentBody").And.Not.Contain("\"documents\""));
        }
    }

    [Test]
    public async Task Should_answer_for_one_list_as_for_all()
    {
        var one = (await designer.Post("descriptors/activities/Jintan.HandOver/options/Route", new JsonObject())).Json;
        Assert.That(JsonNode.DeepEquals(one["items"], Input("Jintan.HandOver", "Route")["uiSpecifications"]), Is.True);
    }

    private static string TypeOf(JsonObject item) => item["typeName"]!.GetValue<string>();

    private static bool IsBrowsable(JsonObject item) => item["isBrowsable"]!.GetValue<bool>();

    private static IEnumerable<JsonObject> Inputs(JsonObject item) => item["inputs"]!.AsArray().OfType<JsonObject>();

    private JsonObject Input(string type, string name) => Inputs(items.Single(item => TypeOf(item) == type)).Single(input => $"{input["name"]}" == name);

    private IEnumerable<JsonObject> Options(string type, string name)
    {
        var offered = Input(type, name)["uiSpecifications"]!;
        return (offered["dropdown"]?["selectList"] ?? offered["checklist"]!["checkList"]!)["items"]!.AsArray().OfType<JsonObject>();
    }

    private string[] Values(string type, string name) => [.. Options(type, name).Select(option => option["value"]!.GetValue<string>())];

    private string[] Texts(string type, string name) => [.. Options(type, name).Select(option => option["text"]!.GetValue<string>())];

    private static string Literal(JsonObject activity, string input) => activity[input]!["expression"]!["value"]!.GetValue<string>();
}
