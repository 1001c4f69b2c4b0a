using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Visiting;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Host.Look;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Studio;

public sealed class When_a_procedure_is_published : StudioTest
{
    private StudioClient designer = null!;
    private Visitor? second;

    private string Today => $"{Host.Clock.Today():yyyy-MM-dd}";

    [SetUp]
    public async Task SignIn() => (designer, second) = (await Designer(), null);

    [Test]
    public async Task Should_keep_a_draft_beside_the_version_in_force()
    {
        var answer = await designer.Post("workflow-definitions", Save(await Longer(12)));
        var latest = await designer.Model(Shipped);
        var published = (await designer.Get($"workflow-definitions/by-definition-id/{Shipped}?versionOptions=Published")).Json;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(latest["version"]!.GetValue<int>(), Is.EqualTo(2));
            Assert.That(latest["isPublished"]!.GetValue<bool>(), Is.False);
            Assert.That(published["version"]!.GetValue<int>(), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Should_change_nothing_by_saving_without_a_change([Values] bool withWhatStudioAdds)
    {
        foreach (var id in await Ids())
        {
            var before = await designer.Model(id);
            var sent = withWhatStudioAdds ? Changed(before, AsStudioSends) : before;
            var after = (await designer.Post("workflow-definitions", Save(sent))).Json["workflowDefinition"]!.AsObject();
            // The draft carries the next number; everything else that has meaning is equal.
            Assert.That(Meaning(after), Is.EqualTo(Meaning(before)), id);
        }
    }

    [TestCase("save")]
    [TestCase("button")]
    [TestCase("bulk")]
    public async Task Should_ask_for_a_second_person_whichever_way_it_is_tried(string way)
    {
        await designer.Post("workflow-definitions", Save(await Longer(12)));
        var answer = way switch
        {
            "save" => await designer.Post("workflow-definitions", Save(await Longer(12), publish: true)),
            "button" => await designer.Post($"workflow-definitions/{Shipped}/publish", new JsonObject()),
            _ => await designer.Post("bulk-actions/publish/workflow-definitions/by-definition-ids", new JsonObject { ["definitionIds"] = new JsonArray(Shipped) }),
        };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Text, Does.Contain("/publishing/"));
            Assert.That((await designer.Get($"workflow-definitions/by-definition-id/{Shipped}?versionOptions=Published")).Json["version"]!.GetValue<int>(), Is.EqualTo(1));
        }
    }

    [TestCase("workflow-definitions/import")]
    [TestCase("workflow-definitions/15a-committee-review-ordinary/revert/1")]
    public async Task Should_ask_for_a_second_person_for_what_is_imported_or_taken_back(string path)
    {
        await designer.Post(path, await Longer(12));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Read(ledger => ledger.ReviewRequests.CountAsync(r => r.Definition == Shipped && r.Version == 2 && r.Status == "open")), Is.EqualTo(1));
            Assert.That((await designer.Model(Shipped))["isPublished"]!.GetValue<bool>(), Is.False);
            Assert.That((await designer.Model(Shipped))["version"]!.GetValue<int>(), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Should_not_let_the_one_who_asked_decide()
    {
        var review = await Asked(12);
        var answer = await designer.Visitor.Submit(await designer.Visitor.Open("/publishing"), "/sign-out", $"{review}/publish", ("effectiveFrom", Today));
        Assert.That(answer.Text, Does.Contain("不能由本人审核"));
    }

    [Test]
    public async Task Should_show_the_second_person_what_changes_in_words_of_the_law()
    {
        var page = await (await Designer("designer-2")).Visitor.Open(await Asked(12));
        Assert.That(page.Text, Does.Contain("步骤“区作风办答复”的内部期限由10个工作日改为12个工作日"));
    }

    [Test]
    public async Task Should_take_effect_for_new_cases_and_leave_running_ones()
    {
        var running = await RegisterByInterface();
        var published = await Decide(await Asked(12), "publish", ("effectiveFrom", Today));
        var next = await RegisterByInterface();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(published.Status, Is.EqualTo(HttpStatusCode.Found), published.Text);
            Assert.That(await PinnedVersion(running), Is.EqualTo(1));
            Assert.That(await PinnedVersion(next), Is.EqualTo(2));
            Assert.That((await designer.Model(Shipped))["isPublished"]!.GetValue<bool>(), Is.True);
        }
    }

    [Test]
    public async Task Should_wait_for_its_first_day()
    {
        await Decide(await Asked(12), "publish", ("effectiveFrom", $"{Host.Clock.Today().AddDays(1):yyyy-MM-dd}"));
        var before = await RegisterByInterface();
        Host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That(await PinnedVersion(before), Is.EqualTo(1));
    }

    [Test]
    public async Task Should_not_take_effect_in_the_past()
    {
        var answer = await Decide(await Asked(12), "publish", ("effectiveFrom", $"{Host.Clock.Today().AddDays(-1):yyyy-MM-dd}"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task Should_send_back_with_a_reason()
    {
        var review = await Asked(12);
        var silent = await Decide(review, "decline", ("reason", ""));
        await Decide(review, "decline", ("reason", "期限过长"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(silent.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That((await designer.Visitor.Open(review)).Text, Does.Contain("已退回：期限过长"));
        }
    }

    [Test]
    public async Task Should_refuse_a_dead_end_and_say_where()
    {
        var broken = Changed(await designer.Model(Shipped), m =>
        {
            var ways = m["root"]!["connections"]!.AsArray();
            ways.Remove(ways.First(w => w!["source"]!["activity"]!.GetValue<string>() == "hearing"));
        });
        var saved = await designer.Post("workflow-definitions", Save(broken));
        var published = await designer.Post("workflow-definitions", Save(broken, publish: true));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(saved.Status, Is.EqualTo(HttpStatusCode.OK), "a draft may be wrong");
            Assert.That(saved.Json["validationErrors"]!.AsArray(), Is.Not.Empty, "but it is told");
            Assert.That(published.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(published.Json["errors"]!["generalErrors"]![0]!.GetValue<string>(), Does.Contain("rule-on-hearing"));
        }
    }

    [Test]
    public async Task Should_refuse_a_script()
    {
        var scripted = Changed(await designer.Model(Shipped), m => Node(m, "notice")["policyDays"] = new JsonObject
        {
            ["typeName"] = "Int32", ["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = "1 + 1" },
        });
        Assert.That((await designer.Post("workflow-definitions", Save(scripted, publish: true))).Json["code"]!.GetValue<string>(), Is.EqualTo("E-PUBLISH-REFUSED"));
    }

    [Test]
    public async Task Should_not_delete_what_is_in_force()
    {
        await designer.Post("workflow-definitions", Save(await Longer(12)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await designer.Delete($"workflow-definitions/{Shipped}")).Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That((await designer.Delete($"workflow-definition-versions/{Shipped}.v1")).Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That((await designer.Post($"workflow-definitions/{Shipped}/retract", new JsonObject())).Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That((await designer.Delete($"workflow-definition-versions/{Shipped}.v2")).Status, Is.EqualTo(HttpStatusCode.NoContent), "a draft may go");
        }
    }

    [Test]
    public async Task Should_stand_in_the_ledger_who_asked_and_who_published()
    {
        await Decide(await Asked(12), "publish", ("effectiveFrom", Today));
        var entry = await Read(async ledger => EntryText.Parse(
            (await ledger.Entries.Where(e => e.Stream == Streams.Definitions).OrderBy(e => e.Sequence).LastAsync()).Content));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(entry.Kind, Is.EqualTo(EntryKind.DefinitionPublished));
            Assert.That(entry.Actor, Is.EqualTo("designer-2"));
            Assert.That(entry.Particulars!["requestedBy"]!.GetValue<string>(), Is.EqualTo("designer"));
        }
    }

    private async Task<JsonObject> Longer(int days) =>
        Changed(await designer.Model(Shipped), m => Node(m, "office-consent")["policyDays"]!["expression"]!["value"] = days);

    private async Task<string> Asked(int days)
    {
        var answer = await designer.Post("workflow-definitions", Save(await Longer(days), publish: true));
        var line = answer.Json["errors"]!["generalErrors"]![0]!.GetValue<string>();
        return line[line.IndexOf("/publishing/", StringComparison.Ordinal)..];
    }

    private async Task<Answer> Decide(string review, string deed, params (string Name, string Value)[] typed)
    {
        second ??= (await Designer("designer-2")).Visitor;
        return await second.Submit(await second.Open(review), $"{review}/{deed}", typed);
    }

    private async Task<IReadOnlyList<string>> Ids() =>
        [.. (await designer.Get("workflow-definitions?versionOptions=Latest")).Json["items"]!.AsArray().Select(i => i!["definitionId"]!.GetValue<string>())];

    private async Task<int> PinnedVersion(string caseNumber) =>
        await Read(async ledger => ProcedureSet.Parse((await ledger.Cases.SingleAsync(c => c.Number == caseNumber)).ProcedureSet).Of(Shipped).Version);

    /// <summary>Seen on its way: nulls, empty lists, sizes that the browser measured.</summary>
    private static void AsStudioSends(JsonObject model)
    {
        model["toolVersion"] = null;
        model["customProperties"]!["VariableTestValues"] = new JsonObject();
        model["options"]!["commitStrategyName"] = null;
        model["root"]!["variables"] = new JsonArray();
        foreach (var input in model["inputs"]!.AsArray())
        {
            input!["isArray"] = false;
        }

        foreach (var activity in model["root"]!["activities"]!.AsArray())
        {
            activity!["metadata"]!["designer"]!["size"]!["width"] = 213.5;
        }
    }

    private static string Meaning(JsonObject model)
    {
        var file = Jintan.Host.Studio.Definitions.NormalForm.Of(model, model["definitionId"]!.GetValue<string>(), 1);
        return Jintan.Engine.Definitions.WorkflowDocument.From(file, "test").MeaningHash;
    }
}
