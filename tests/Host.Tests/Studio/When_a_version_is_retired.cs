using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Visiting;
using Jintan.Host.Look;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Publication;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Studio;

/// <summary>A published version is taken out of use by two persons: new cases take it no longer, the others keep it.</summary>
public sealed class When_a_version_is_retired : StudioTest
{
    private StudioClient designer = null!;
    private Visitor second = null!;
    private string pinned = "";

    [SetUp]
    public async Task PublishASecondVersion()
    {
        designer = await Designer();
        second = (await Designer("designer-2")).Visitor;
        var draft = Changed(await designer.Model(Shipped), m => Node(m, "office-consent")["policyDays"]!["expression"]!["value"] = 12);
        var review = AddressIn(await designer.Post("workflow-definitions", Save(draft, publish: true)));
        await second.Submit(await second.Open(review), $"{review}/publish", ("effectiveFrom", $"{Host.Clock.Today():yyyy-MM-dd}"));
        pinned = await RegisterByInterface();
    }

    [Test]
    public async Task Should_stay_for_the_cases_that_are_pinned_to_it()
    {
        var review = AddressIn(await Retract());
        var answer = await second.Submit(await second.Open(review), $"{review}/retire");
        var next = await RegisterByInterface();

        var entry = await Read(async ledger => EntryText.Parse(
            (await ledger.Entries.Where(e => e.Stream == Streams.Definitions).OrderBy(e => e.Sequence).LastAsync()).Content));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Found), answer.Text);
            Assert.That(await VersionOf(pinned), Is.EqualTo(2));
            Assert.That(await VersionOf(next), Is.EqualTo(1));
            Assert.That((entry.Kind, entry.Actor), Is.EqualTo((EntryKind.DefinitionRetired, "designer-2")));
            Assert.That(await Read(ledger => ledger.Definitions.Where(d => d.Status == DefinitionStatus.Retired).Select(d => d.Version).ToListAsync()), Is.EqualTo(new[] { 2 }));
        }
    }

    [Test]
    public async Task Should_be_seen_as_unpublished_in_studio()
    {
        var review = AddressIn(await Retract());
        await second.Submit(await second.Open(review), $"{review}/retire");

        var published = (await designer.Get($"workflow-definitions/by-definition-id/{Shipped}?versionOptions=Published")).Json;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool)(await designer.Model(Shipped))["isPublished"]!, Is.False);
            Assert.That((int)published["version"]!, Is.EqualTo(1));
            Assert.That((await second.Open("/publishing")).Text, Does.Contain("已撤回"));
        }
    }

    [Test]
    public async Task Should_not_be_decided_by_the_one_who_asked()
    {
        var review = AddressIn(await Retract());

        var answer = await designer.Visitor.Submit(await designer.Visitor.Open("/publishing"), "/sign-out", $"{review}/retire");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Text, Does.Contain("不能由本人审核"));
            Assert.That(await VersionOf(await RegisterByInterface()), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Should_stay_in_use_when_it_is_sent_back()
    {
        var review = AddressIn(await Retract());

        await second.Submit(await second.Open(review), $"{review}/decline", ("reason", "仍需使用"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Read(ledger => ledger.ReviewRequests.Where(r => review.EndsWith(r.Id)).Select(r => r.Status).SingleAsync()), Is.EqualTo(ReviewStatus.Declined));
            Assert.That(await VersionOf(await RegisterByInterface()), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Should_be_asked_for_in_bulk_too()
    {
        var answer = await designer.Post(
            "bulk-actions/retract/workflow-definitions/by-definition-ids", JsonNode.Parse($$"""{"definitionIds":["{{Shipped}}","nobody"]}"""));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Json["skipped"]!.AsArray().Select(id => (string)id!), Is.EqualTo(new[] { Shipped }));
            Assert.That(answer.Json["notFound"]!.AsArray().Select(id => (string)id!), Is.EqualTo(new[] { "nobody" }));
            Assert.That(await Read(ledger => ledger.ReviewRequests.CountAsync(r => r.Status == ReviewStatus.Retiring)), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Should_not_be_possible_where_nothing_takes_its_place()
    {
        var answer = await designer.Post("workflow-definitions/12-acceptance/retract", new JsonObject());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(answer.Text, Does.Contain("新的事项无从登记"));
        }
    }

    private Task<Said> Retract() => designer.Post($"workflow-definitions/{Shipped}/retract", new JsonObject());

    private static string AddressIn(Said answer)
    {
        var line = answer.Json["errors"]!["generalErrors"]![0]!.GetValue<string>();
        return line[line.IndexOf("/publishing/", StringComparison.Ordinal)..];
    }

    private async Task<int> VersionOf(string caseNumber) =>
        await Read(async ledger => ProcedureSet.Parse((await ledger.Cases.SingleAsync(c => c.Number == caseNumber)).ProcedureSet).Of(Shipped).Version);
}
