using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Officers;
using Host.Tests.Studio;
using Host.Tests.Visiting;
using Jintan.Host.Studio.Definitions;

namespace Host.Tests.Sandbox;

/// <summary>A designer who tries versions in the sandbox and does the tasks there.</summary>
public abstract class SandboxTest : StudioTest
{
    protected static async Task<string> SaveDraft(StudioClient designer, string definition, Action<JsonObject> change)
    {
        var saved = await designer.Post("workflow-definitions", Save(Changed(await designer.Model(definition), change)));
        Assert.That(saved.Status, Is.EqualTo(HttpStatusCode.OK), saved.Text);
        return saved.Json["workflowDefinition"]!["id"]!.GetValue<string>();
    }

    /// <summary>Another policy for the unit's study: days that no published version has.</summary>
    protected static void SevenDays(JsonObject model) => Node(model, "unit-study")["policyDays"]!["expression"]!["value"] = "7";

    protected static Task<Said> Execute(StudioClient designer, string definition, string? number = null) =>
        designer.Post($"workflow-definitions/{definition}/execute", new JsonObject { ["versionOptions"] = "Latest", ["correlationId"] = number });

    /// <returns>The state of the instance that the run has reached.</returns>
    protected static async Task<JsonObject> Run(StudioClient designer, string definition)
    {
        var answer = await Execute(designer, definition);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        return answer.Json["workflowState"]!.AsObject();
    }

    /// <summary>As the page leads: by the first task of the list to the form of the office that must do it.</summary>
    protected static async Task<OpenedTask> OpenFirst(Visitor designer)
    {
        var played = await designer.Submit(await designer.Open("/sandbox"), "/sandbox/play");
        Assert.That(played.Location, Does.StartWith("/sandbox/tasks/"), played.Text);
        return new(played.Location!, await designer.Open(played.Location!));
    }

    protected static async Task Do(Visitor designer, RouteStep step)
    {
        var (path, page) = await OpenFirst(designer);
        var answer = await designer.Submit(page, path, step.Typed);
        Assert.That(answer.Location, Does.StartWith("/sandbox/inbox"), $"{step.FormId}: {answer.Text}");
    }

    protected static IEnumerable<string> Ids(Said list) => list.Json["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>());

    protected static string FirstTrialOf(string definition) => DefinitionVersion.IdOf(definition, 100_001);
}
