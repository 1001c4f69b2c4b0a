using System.Text.Json.Nodes;
using Engine.Tests.Flows;
using Jintan.Engine.Definitions;

namespace Engine.Tests.Format;

/// <summary>What is wrong with a definition is said with code, node, path and cure; the procedure profile refuses it, the general one runs it.</summary>
public sealed class DiagnosticTests
{
    private static readonly TestCaseData<FlowBuilder, string, string>[] Flows =
    [
        new(new FlowBuilder().Add("X", "Elsa.DoesNotExist"), "E-WF-UNKNOWN-TYPE", "X") { TestName = "unknown type" },
        new(new FlowBuilder().Add("X", "Elsa.WriteLine", ("version", 9)), "E-WF-UNKNOWN-VERSION", "X") { TestName = "unknown version" },
        new(new FlowBuilder().Script("X", "1"), "E-WF-SCRIPT", "X") { TestName = "script activity" },
        new(new FlowBuilder().Decision("X", "true").Line("A").Line("B").Connect("X:True > A", "X:False > B"), "E-WF-EXPRESSION", "X") { TestName = "script expression" },
        new(new FlowBuilder().Add("X", "Elsa.WriteLine", ("text", FlowBuilder.Expression("Liquid", "{{ x }}"))), "E-WF-LIQUID", "X") { TestName = "Liquid" },
        new(new FlowBuilder().Line("A").Connect("A > Nowhere"), "E-WF-CONNECTION", "Flow") { TestName = "connection to nowhere" },
        new(new FlowBuilder().Add("X", "Elsa.FlowDecision").Line("A").Connect("X:True > A"), "E-WF-OUTCOME-OPEN", "X") { TestName = "outcome without connection" },
        new(new FlowBuilder().Line("X").Line("A").Connect("X:Dnoe > A"), "E-WF-OUTCOME", "X") { TestName = "connection without outcome" },
        new(new FlowBuilder().Line("X").Line("X"), "E-WF-DUPLICATE-ID", "X") { TestName = "id used twice" },
        new(new FlowBuilder().Variable("x", "NoSuchType").Line("X"), "E-WF-VARIABLE-TYPE", "Workflow1") { TestName = "unknown variable type" },
        new(new FlowBuilder().Variable("x", "Int32", "abc").Line("X"), "E-WF-VALUE", "Workflow1") { TestName = "default of another type" },
        new(new FlowBuilder().Add("X", "Elsa.WriteLine", ("text", FlowBuilder.Expression("Variable", new JsonObject { ["id"] = "nobody" }))), "E-WF-VARIABLE", "X") { TestName = "unknown variable" },
        new(new FlowBuilder().Add("X", "Elsa.Cron", ("cronExpression", FlowBuilder.Expression("Literal", "every noon")), Starts), "E-WF-TRIGGER", "X") { TestName = "trigger that cannot be read" },
        new(new FlowBuilder().Add("X", "Elsa.Event", Starts), "E-WF-TRIGGER", "X") { TestName = "trigger without a stimulus" },
    ];

    private static (string, JsonNode?) Starts => ("customProperties", new JsonObject { ["canStartWorkflow"] = true });

    [TestCaseSource(nameof(Flows))]
    public void Says_code_node_and_cure(FlowBuilder flow, string code, string node)
    {
        var strict = flow.Compile(WorkflowProfile.Procedure).Diagnostics.FirstOrDefault(diagnostic => diagnostic.Code == code);
        Assert.That(strict, Is.Not.Null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((strict!.Severity, strict.NodeId), Is.EqualTo((Severity.Error, node)));
            Assert.That(strict.Path, Does.StartWith("$"));
            Assert.That(strict.Cure, Does.StartWith("请").Or.StartWith("正式流程"));
        }
    }

    [TestCaseSource(nameof(Flows))]
    public void Is_no_error_in_the_general_profile(FlowBuilder flow, string code, string node) =>
        Assert.That(flow.Compile(WorkflowProfile.General), Has.Property("HasErrors").False, $"{code} {node}");

    [Test]
    public void A_fork_names_its_branches_literally_in_a_procedure()
    {
        var branches = FlowBuilder.Expression("Literal", new JsonArray("a", "b"));
        var compilation = new FlowBuilder().Add("F", "Elsa.FlowFork", ("branches", branches)).Task("A").Task("B").Join("J", "WaitAllActive").Add("End", "Elsa.End")
            .Connect("F:a > A > J", "F:b > B > J > End").Compile(WorkflowProfile.Procedure);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(compilation.Diagnostics, Is.Empty);
            Assert.That(compilation.Workflow.FindActivity("F")!.Outcomes, Is.EqualTo(new[] { "a", "b" }));
        }
    }

    [Test]
    public void A_clean_procedure_has_no_diagnostics() =>
        Assert.That(new FlowBuilder().Add("Start", "Elsa.Start").Task("T").Add("End", "Elsa.End").Connect("Start > T > End").Compile(WorkflowProfile.Procedure).Diagnostics, Is.Empty);
}
