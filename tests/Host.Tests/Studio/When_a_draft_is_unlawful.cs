using System.Net;
using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Host.Commands;
using Jintan.Host.Look;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Publication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Studio;

public sealed class When_a_draft_is_unlawful : StudioTest
{
    private StudioClient designer = null!;

    private ProcedureLibrary Library => Host.Services.GetRequiredService<ProcedureLibrary>();

    private DateOnly Today => Host.Clock.Today();

    [SetUp]
    public async Task SignIn() => designer = await Designer();

    [Test]
    public async Task Should_warn_while_it_is_saved_and_refuse_to_publish_with_the_clause()
    {
        var draft = await Draft();
        var saved = await designer.Post("workflow-definitions", Save(draft));
        var published = await designer.Post("workflow-definitions", Save(draft, publish: true));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(saved.Status, Is.EqualTo(HttpStatusCode.OK), "a draft may be unlawful");
            Assert.That(saved.Json["validationErrors"]!.ToJsonString(), Does.Contain(UnlawfulDraft.Clause), "but it is told");
            Assert.That(published.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(published.Json["code"]!.GetValue<string>(), Is.EqualTo("E-PUBLISH-REFUSED"));
            Assert.That(Texts(published.Json["because"]), Does.Contain(UnlawfulDraft.Clause));
            Assert.That(Texts(published.Json["errors"]!["generalErrors"]), Has.All.Contains("第十五条"));
            Assert.That(Texts(published.Json["errors"]!["generalErrors"])[0], Does.Contain(UnlawfulDraft.Clause).And.Contain("unit-study"));
            Assert.That(await Requests(), Is.Zero);
        }
    }

    [Test]
    public async Task Should_be_refused_to_the_second_person_too_on_the_day_that_he_chooses()
    {
        // As if it had been handed in before the gate knew this clause.
        var document = await Document(version: 2);
        var request = await Write(tx => tx.RequestReview(document));
        var second = (await Designer("designer-2")).Visitor;
        var page = await second.Open($"/publishing/{request.Id}");
        var answer = await second.Submit(page, $"/publishing/{request.Id}/publish", ("effectiveFrom", $"{Today.AddDays(30):yyyy-MM-dd}"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Text, Does.Contain(UnlawfulDraft.Clause), "the reviewer sees it before he decides");
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(answer.Text, Does.Contain(UnlawfulDraft.Clause));
            Assert.That(await Read(async ledger => await ledger.Definitions.CountAsync(d => d.Version == 2)), Is.Zero);
        }
    }

    [Test]
    public async Task Should_be_found_on_the_later_day_for_which_it_is_published()
    {
        var before = LinkedFindings.From(Today, Library);
        Library.Add(ProcedureFindings.Compile(await Document(version: 2)), Today.AddDays(7));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.Empty);
            Assert.That(LinkedFindings.Of(Library.Linked(Today)), Is.Empty, "today's cases are lawful");
            Assert.That(LinkedFindings.From(Today, Library).Select(found => found.Because?.Id), Does.Contain(UnlawfulDraft.Clause));
        }
    }

    private async Task<JsonObject> Draft() => Changed(await designer.Model(UnlawfulDraft.Definition), UnlawfulDraft.WithoutHearing);

    private async Task<WorkflowDocument> Document(int version) => WorkflowDocument.From(
        Jintan.Host.Studio.Definitions.NormalForm.Of(await Draft(), UnlawfulDraft.Definition, version), UnlawfulDraft.Definition);

    private Task<int> Requests() => Read(ledger => ledger.ReviewRequests.CountAsync());

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(item => item!.GetValue<string>())];
}
