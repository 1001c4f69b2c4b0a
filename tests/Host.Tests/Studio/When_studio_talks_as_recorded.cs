using System.Text.Json.Nodes;

namespace Host.Tests.Studio;

/// <summary>
/// Each request that the real Studio makes of a real Elsa 3.8 server is made of this host: same status, same shape. What differs stands in
/// <c>differences.json</c>, by name, with its reason; a difference that has gone must leave the list too.
/// </summary>
public sealed class When_studio_talks_as_recorded : StudioTest
{
    private const string RecordedDefinition = "6dad022b468a69b4";

    private static readonly Exchange[] Exchanges =
    [
        new("005-GET-features-installed"), new("006-GET-features-installed-Elsa-WorkflowsApi"), new("007-GET-package-version"),
        new("009-GET-descriptors-activities"), new("010-GET-descriptors-activities-Elsa-FlowDecision"),
        new("011-GET-descriptors-storage-drivers"), new("012-GET-descriptors-variables"), new("013-GET-descriptors-expression-descriptors"),
        new("014-GET-descriptors-incident-strategies"), new("015-GET-descriptors-commit-strategies-workflows"),
        new("017-GET-descriptors-log-persistence-strategies"), new("018-GET-descriptors-workflow-activation-strategies"),
        new("019-GET-descriptors-output-converters"),
        new("030-activity-descriptor-options", "/elsa/api/descriptors/activities/Jintan.HumanTask/options/FormId"),
        new("033-GET-workflow-definitions-validation-is-name-unique"),
        new("034-definition-save-draft"), new("035-definition-save-draft-again"), new("036-definition-get-latest"),
        new("037-definition-get-published-none"), new("038-definition-get-by-id"), new("039-definition-get-many"),
        new("042-definition-get-published", $"/elsa/api/workflow-definitions/by-definition-id/{Shipped}?versionOptions=Published"),
        new("044-definition-save-and-publish-v2", Status: 400), new("061-definition-publish-with-validation-errors", Status: 400),
        new("045-definition-versions"), new("046-definition-versions-via-list"),
        new("048-definitions-list"), new("049-definitions-list-search"), new("050-GET-workflow-definitions-query-count"),
        new("051-definition-subgraph"), new("053-definition-subgraph-segments"), new("054-definition-consumers-none"), new("055-js-type-definitions"),
        new("060-definition-update-references", "/elsa/api/workflow-definitions/{definition}/update-references"),
        new("062-execute-to-task", $"/elsa/api/workflow-definitions/{Shipped}/execute"),
        new("065-instances-list", AsAuditor: true), new("066-instances-list-filtered", AsAuditor: true), new("067-instances-list-search", AsAuditor: true),
        new("068-instances-list-get", AsAuditor: true), new("069-instance-get-suspended", AsAuditor: true), new("071-instance-execution-state", AsAuditor: true),
        new("072-instance-variables", AsAuditor: true), new("073-journal", AsAuditor: true), new("074-journal-filtered-faulted", AsAuditor: true),
        new("075-journal-last-entry-of-activity", "/elsa/api/workflow-instances/{instance}/journal/start", AsAuditor: true),
        new("077-activity-executions-report", AsAuditor: true), new("078-activity-executions-list", AsAuditor: true),
        new("079-activity-execution-summaries", AsAuditor: true), new("080-activity-execution-get", AsAuditor: true),
        new("081-activity-execution-get-path", AsAuditor: true), new("082-activity-execution-count", AsAuditor: true),
        new("083-activity-execution-call-stack", AsAuditor: true), new("084-resilience-retries", AsAuditor: true),
        new("086-instance-variables-set", Status: 409, AsAuditor: true), new("104-instance-cancel", Status: 409, AsAuditor: true),
        new("111-definition-revert"), new("112-definition-retract"), new("114-definitions-bulk-publish"), new("115-definitions-bulk-retract"),
        new("117-definition-version-delete"), new("131-instance-get-404", AsAuditor: true), new("132-definition-get-404"),
    ];

    [Test]
    public async Task Should_answer_as_recorded_but_for_what_is_listed()
    {
        var (designer, auditor) = (await Designer(), await Auditor());
        var names = await Names(designer, auditor);
        var listed = JsonNode.Parse(await File.ReadAllTextAsync(Exchange.FolderOf("differences.json")))!.AsObject();
        var found = new JsonObject();
        foreach (var exchange in Exchanges)
        {
            var answer = await Replay(exchange, exchange.AsAuditor ? auditor : designer, names);
            var differences = Compare(exchange, answer).ToList();
            if (differences.Count > 0)
            {
                found[exchange.Name] = new JsonArray([.. differences.Select(d => (JsonNode)d)]);
            }
        }

        using (Assert.EnterMultipleScope())
        {
            foreach (var exchange in Exchanges)
            {
                var expected = listed[exchange.Name]?["differences"]?.AsArray().Select(d => d!.GetValue<string>()) ?? [];
                var actual = found[exchange.Name]?.AsArray().Select(d => d!.GetValue<string>()) ?? [];
                Assert.That(actual, Is.EquivalentTo(expected), exchange.Name);
            }

            Assert.That(listed.Where(l => string.IsNullOrWhiteSpace(l.Value!["reason"]?.GetValue<string>())).Select(l => l.Key), Is.Empty, "each has a reason");
            Assert.That(listed.Select(l => l.Key).Except(Exchanges.Select(e => e.Name)), Is.Empty, "nothing is listed that is not replayed");
        }
    }

    private static IEnumerable<string> Compare(Exchange exchange, Said answer)
    {
        if ((int)answer.Status != exchange.RecordedStatus)
        {
            yield return $"status {exchange.RecordedStatus} → {(int)answer.Status}";
        }
        else
        {
            var ours = answer.Text.Length == 0 ? null : answer.Text[0] is '{' or '[' ? JsonNode.Parse(answer.Text) : JsonValue.Create(answer.Text);
            foreach (var difference in Shape.Differences(exchange.Answer, ours))
            {
                yield return difference;
            }
        }
    }

    private static async Task<Said> Replay(Exchange exchange, StudioClient client, IReadOnlyDictionary<string, string> names)
    {
        var path = Replaced(exchange.Path ?? exchange.RecordedPath, names);
        var body = exchange.Body is null ? null : Replaced(exchange.Body.ToJsonString(), names);
        var answer = await client.Send(new(exchange.Method), path, body);
        Assert.That((int)answer.Status, Is.EqualTo(exchange.Status ?? exchange.RecordedStatus), $"{exchange.Name}: {answer.Text}");
        return answer;
    }

    private static string Replaced(string text, IReadOnlyDictionary<string, string> names) =>
        names.Aggregate(text, (t, name) => t.Replace(name.Key, name.Value, StringComparison.Ordinal));

    /// <summary>Recorded id → what stands for it here: a draft of the same flow, and a case that waits.</summary>
    private async Task<Dictionary<string, string>> Names(StudioClient designer, StudioClient auditor)
    {
        await RegisterByInterface();
        var instance = (await auditor.Post("workflow-instances", new JsonObject())).Json["items"]![0]!["id"]!.GetValue<string>();
        var journal = (await auditor.Get($"workflow-instances/{instance}/journal")).Json["items"]!.AsArray();
        var waiting = journal.Last(line => line!["eventName"]!.GetValue<string>() == "Suspended")!;
        var draft = (await designer.Post("workflow-definitions", new Exchange("034-definition-save-draft").Body)).Json["workflowDefinition"]!;
        var definition = draft["definitionId"]!.GetValue<string>();
        return new(StringComparer.Ordinal)
        {
            [RecordedDefinition] = definition,
            ["{definition}"] = definition,
            ["7cfff8bbc2738b96"] = draft["id"]!.GetValue<string>(),
            ["73a153a7773b131f"] = instance,
            ["e9778f307cdcb869"] = instance,
            ["{instance}"] = instance,
            ["bdcacdd0acf8e692"] = waiting["activityInstanceId"]!.GetValue<string>(),
            ["Workflow1:Flowchart1:ApproveTask"] = waiting["nodeId"]!.GetValue<string>(),
            ["\"Faulted\""] = "\"Suspended\"",
            ["ORD-1"] = "none",
            ["imported1"] = definition,
        };
    }
}
