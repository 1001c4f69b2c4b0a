using System.Text.Json.Nodes;

namespace Host.Tests.Studio;

/// <summary>
/// Each request that was made of a real Elsa 3.8 server is made of this host: same status, same shape. What differs stands in
/// <c>differences.json</c>, by name, with its reason; a difference that has gone must leave the list too.
/// </summary>
public sealed class When_studio_talks_as_recorded : StudioTest
{
    // Where what was asked for does not exist here, or is in another state here.
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["030-activity-descriptor-options"] = "/elsa/api/descriptors/activities/Jintan.HumanTask/options/FormId",
        ["031-activity-descriptor-options-2"] = "/elsa/api/descriptors/activities/Jintan.HumanTask/options/PolicyDays",
        ["042-definition-get-published"] = $"/elsa/api/workflow-definitions/by-definition-id/{Shipped}?versionOptions=Published",
        ["062-execute-to-task"] = $"/elsa/api/workflow-definitions/{Shipped}/execute",
        ["063-dispatch-faulting"] = $"/elsa/api/workflow-definitions/{Shipped}/dispatch",
        ["075-journal-last-entry-of-activity"] = "/elsa/api/workflow-instances/{waiting}/journal/start",
        ["090-instance-finished"] = "/elsa/api/workflow-instances/{finished}",
        ["091-journal-finished"] = "/elsa/api/workflow-instances/{finished}/journal?skip=0&take=200",
        ["101-execute-2"] = $"/elsa/api/workflow-definitions/{Shipped}/execute",
        ["131-instance-get-404"] = "/elsa/api/workflow-instances/none",
    };

    [Test]
    public async Task Should_answer_as_recorded_but_for_what_is_listed()
    {
        var (designer, auditor) = (await Designer(), await Auditor());
        var nobody = new StudioClient(designer.Visitor, Host.CreateClient(), "none");
        var names = await Names(designer, auditor);
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var exchange in Exchange.All)
        {
            var client = exchange.Status == 401 ? nobody : exchange.IsForAuditors ? auditor : designer;
            var answer = await client.Send(exchange.Method, Named(Paths.GetValueOrDefault(exchange.Name, exchange.Path)), exchange.Content(Named));
            found[exchange.Name] = [.. Compare(exchange, answer)];
        }

        var listed = Exchange.Read("differences.json").AsObject();
        using (Assert.EnterMultipleScope())
        {
            foreach (var (name, differences) in found)
            {
                var expected = listed[name]?["differences"]?.AsArray().Select(d => d!.GetValue<string>()) ?? [];
                Assert.That(differences, Is.EquivalentTo(expected), name);
            }

            Assert.That(listed.Where(l => string.IsNullOrWhiteSpace(l.Value!["reason"]?.GetValue<string>())).Select(l => l.Key), Is.Empty, "each has a reason");
            Assert.That(listed.Select(l => l.Key).Except(found.Keys), Is.Empty, "nothing is listed that is not replayed");
        }

        string Named(string text) => names.Aggregate(text, (t, name) => t.Replace(name.Key, name.Value, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Compare(Exchange exchange, Said answer)
    {
        if ((int)answer.Status != exchange.Status)
        {
            TestContext.Out.WriteLine($"{exchange.Name}: {answer.Text}");
            return [$"status {exchange.Status} → {(int)answer.Status}"];
        }

        if (!exchange.HasAnswer || (exchange.IsFile && answer.Text.StartsWith("PK", StringComparison.Ordinal)))
        {
            return [];
        }

        var ours = answer.Text.Length == 0 ? null : answer.Text[0] is '{' or '[' ? JsonNode.Parse(answer.Text) : JsonValue.Create(answer.Text);
        return Shape.Differences(exchange.Answer, ours);
    }

    /// <summary>Recorded id → what stands for it here: drafts of the same flows, a procedure that waits, and one that has ended.</summary>
    private async Task<Dictionary<string, string>> Names(StudioClient designer, StudioClient auditor)
    {
        await WalkTo(Route.Steps[1].FormId, await RegisterByInterface());
        var instances = (await auditor.Post("workflow-instances", new JsonObject())).Json["items"]!.AsArray();
        string InstanceThatIs(string status) => instances.First(i => i!["subStatus"]!.GetValue<string>() == status)!["id"]!.GetValue<string>();
        var (waiting, finished) = (InstanceThatIs("Suspended"), InstanceThatIs("Finished"));
        var journal = (await auditor.Get($"workflow-instances/{waiting}/journal")).Json["items"]!.AsArray();
        var step = journal.Last(line => line!["eventName"]!.GetValue<string>() == "Suspended")!;
        var execution = step["activityInstanceId"]!.GetValue<string>();
        var (order, child) = (await Draft("034-definition-save-draft"), await Draft("056-definition-child-usable-as-activity"));
        var (definition, version) = (order["definitionId"]!.GetValue<string>(), order["id"]!.GetValue<string>());
        return new(StringComparer.Ordinal)
        {
            ["6dad022b468a69b4"] = definition,
            ["4b1d8d17a34d9b17"] = definition,
            ["94cf16f29bb97b4e"] = child["definitionId"]!.GetValue<string>(),
            ["7cfff8bbc2738b96"] = version,
            ["e7df7cc56aa57f40"] = version,
            ["imp2"] = "imported2.v1",
            ["73a153a7773b131f"] = waiting,
            ["e9778f307cdcb869"] = waiting,
            ["dad7714105ae9d28"] = waiting,
            ["c1ce0e429d6fde32"] = waiting,
            ["2aeb20b5390ae84a"] = waiting,
            ["{waiting}"] = waiting,
            ["{finished}"] = finished,
            ["bdcacdd0acf8e692"] = execution,
            ["840a9c78f859a672"] = execution,
            ["Workflow1:Flowchart1:ApproveTask"] = step["nodeId"]!.GetValue<string>(),
            ["Workflow1:Flowchart1:Bad"] = step["nodeId"]!.GetValue<string>(),
            ["\"Faulted\""] = "\"Suspended\"",
            ["ORD-1"] = "none",
        };

        async Task<JsonNode> Draft(string capture)
        {
            var model = Exchange.All.Single(e => e.Name == capture).Request["body"]!["model"]!.AsObject();
            return (await designer.Post("workflow-definitions", Save(model))).Json["workflowDefinition"]!;
        }
    }
}
