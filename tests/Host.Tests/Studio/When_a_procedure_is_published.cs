using System.Net;
using System.Text;
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
    private const string Revert = "revert";

    /// <summary>Each way in which Studio, a program or a file can try to publish the draft.</summary>
    private static readonly Dictionary<string, Func<StudioClient, JsonObject, Task<Said>>> Ways = new()
    {
        ["save with publish"] = (designer, draft) => designer.Post("workflow-definitions", Save(draft, publish: true)),
        ["button"] = (designer, _) => designer.Post($"workflow-definitions/{Shipped}/publish", new JsonObject()),
        ["bulk"] = (designer, _) => designer.Post("bulk-actions/publish/workflow-definitions/by-definition-ids", Ids(Shipped)),
        ["import"] = (designer, draft) => designer.Post("workflow-definitions/import", AsPublished(draft)),
        ["import over it"] = (designer, draft) => designer.Send(HttpMethod.Put, $"workflow-definitions/{Shipped}/import", AsPublished(draft).ToJsonString()),
        ["import of files"] = (designer, draft) => designer.Upload("workflow-definitions/import-files", Encoding.UTF8.GetBytes(AsPublished(draft).ToJsonString())),
        [Revert] = (designer, _) => designer.Post($"workflow-definitions/{Shipped}/revert/1", null),
    };

    private static IEnumerable<string> AllWays => Ways.Keys;

    private static IEnumerable<string> WaysOfADraft => Ways.Keys.Where(way => way != Revert);

    private static IEnumerable<string> WaysOfAFile => Ways.Keys.Where(way => way.StartsWith("import", StringComparison.Ordinal));

    private static IEnumerable<string> WaysThatAreTold => ["save with publish", "button", "bulk"];

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

    [TestCaseSource(nameof(AllWays))]
    public async Task Should_ask_for_a_second_person(string way)
    {
        await designer.Post("workflow-definitions", Save(await Longer(12)));
        await Ways[way](designer, await designer.Model(Shipped));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Read(ledger => ledger.ReviewRequests.Select(r => $"{r.Definition} {r.Version} {r.Status}").ToListAsync()), Is.EqualTo(new[] { $"{Shipped} 2 open" }));
            Assert.That(await Read(ledger => ledger.Definitions.CountAsync(d => d.Definition == Shipped)), Is.EqualTo(1));
            Assert.That((await designer.Model(Shipped))["isPublished"]!.GetValue<bool>(), Is.False);
        }
    }

    [TestCaseSource(nameof(WaysOfADraft))]
    public async Task Should_ask_nobody_about_what_the_gate_refuses(string way)
    {
        await designer.Post("workflow-definitions", Save(Changed(await designer.Model(Shipped), Deaf)));
        var answer = await Ways[way](designer, await designer.Model(Shipped));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Read(ledger => ledger.ReviewRequests.CountAsync()), Is.Zero);
            Assert.That(answer.Text, Does.Contain("hearing"), "the node that is wrong");
        }
    }

    [TestCaseSource(nameof(WaysOfAFile))]
    public async Task Should_say_of_a_file_which_clause_stands_against_it(string way)
    {
        var draft = Changed(await designer.Model(Shipped), m => m["definitionId"] = Shipped);
        UnlawfulDraft.WithoutHearing(draft);
        var answer = await Ways[way](designer, draft);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(answer.Json["code"]!.GetValue<string>(), Is.EqualTo("E-PUBLISH-REFUSED"));
            Assert.That(answer.Json["because"]!.ToJsonString(), Does.Contain(UnlawfulDraft.Clause));
            Assert.That(answer.Json["errors"]!["generalErrors"]![0]!.GetValue<string>(), Does.Contain("第十五条").And.Contain("例如："), "clause, cure and a run that shows it");
            Assert.That((await designer.Model(Shipped))["version"]!.GetValue<int>(), Is.EqualTo(2), "the draft is kept");
        }
    }

    [Test]
    public async Task Should_publish_nothing_because_a_model_says_that_it_is_published()
    {
        await designer.Post("workflow-definitions", Save(AsPublished(await Longer(12))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Read(ledger => ledger.ReviewRequests.CountAsync()), Is.Zero);
            Assert.That((await designer.Model(Shipped))["isPublished"]!.GetValue<bool>(), Is.False);
        }
    }

    [TestCaseSource(nameof(WaysThatAreTold))]
    public async Task Should_say_where_the_request_waits(string way)
    {
        await designer.Post("workflow-definitions", Save(await Longer(12)));
        Assert.That((await Ways[way](designer, await designer.Model(Shipped))).Text, Does.Contain("/publishing/"));
    }

    [Test]
    public async Task Should_name_new_nodes_by_words()
    {
        var model = await designer.Model(Shipped);
        var random = Changed(model, m => Rename(m, "hearing", "Zq3fXk2_0UyPaW9vT1bGcQ"));
        var same = Changed(model, m => Rename(m, "hearing", "human-task"));
        await designer.Post("workflow-definitions", Save(random));
        var draft = await designer.Model(Shipped);
        await designer.Post("workflow-definitions", Save(random, publish: true));
        var request = await Read(ledger => ledger.ReviewRequests.SingleAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Node(draft, "Zq3fXk2_0UyPaW9vT1bGcQ"), Is.Not.Null, "while it is worked on the editor's own ids stay");
            Assert.That(Meaning(JsonNode.Parse(request.Json)!.AsObject()), Is.EqualTo(Meaning(same)));
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
        var broken = Changed(await designer.Model(Shipped), Deaf);
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

    private static JsonObject Ids(params string[] definitions) => new() { ["definitionIds"] = new JsonArray([.. definitions.Select(id => JsonValue.Create(id))]) };

    private static JsonObject AsPublished(JsonObject model) => Changed(model, m => m["isPublished"] = true);

    /// <summary>Takes one of the hearing's ways out.</summary>
    private static void Deaf(JsonObject model)
    {
        var ways = model["root"]!["connections"]!.AsArray();
        ways.Remove(ways.First(way => way!["source"]!["activity"]!.GetValue<string>() == "hearing"));
    }

    private static void Rename(JsonObject model, string id, string other)
    {
        Node(model, id)["id"] = other;
        foreach (var end in model["root"]!["connections"]!.AsArray().SelectMany(way => new[] { way!["source"]!, way["target"]! }).Where(end => $"{end["activity"]}" == id))
        {
            end["activity"] = other;
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

    private async Task<int> PinnedVersion(string caseNumber) =>
        await Read(async ledger => ProcedureSet.Parse((await ledger.Cases.SingleAsync(c => c.Number == caseNumber)).ProcedureSet).Of(Shipped).Version);
}
