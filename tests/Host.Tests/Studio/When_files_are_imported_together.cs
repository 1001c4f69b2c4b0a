using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Studio;

/// <summary>Files that are handed in together are reviewed together or not at all; nobody has to find out how far it came.</summary>
public sealed class When_files_are_imported_together : StudioTest
{
    private const string Other = "17-announcement";

    private StudioClient designer = null!;

    [SetUp]
    public async Task SignIn() => designer = await Designer();

    [Test]
    public async Task Should_ask_a_second_person_about_each()
    {
        var answer = await Import(await Published(Shipped), await Published(Other));
        Assert.That((answer.Status, await Asked()), Is.EqualTo((HttpStatusCode.OK, $"{Shipped} {Other}")));
    }

    [Test]
    public async Task Should_ask_nobody_about_any_if_one_is_refused()
    {
        var answer = await Import(await Published(Shipped), Changed(await Published(Other), m => m["root"]!["connections"] = new JsonArray()));
        var said = answer.Json["errors"]!["generalErrors"]!.AsArray().Select(line => $"{line}").ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(await Asked(), Is.Empty);
            Assert.That(said[0], Is.EqualTo("2个文件都已存为草稿，因其中1个不能提交，一个也没有提交审核。请修改后一并重新导入。"));
            Assert.That(said[1..], Has.All.Contain(Other), "what is wrong with the one, nothing of the other");
            Assert.That(await Drafts(), Is.EqualTo($"{Shipped} {Other}"));
        }
    }

    [Test]
    public async Task Should_keep_none_if_one_cannot_be_read()
    {
        var answer = await designer.Upload("workflow-definitions/import-files", Bytes(await Published(Shipped)), "{"u8.ToArray());
        Assert.That((answer.Status, await Asked(), await Drafts()), Is.EqualTo((HttpStatusCode.BadRequest, "", "")));
    }

    [Test]
    public async Task Should_keep_none_if_somebody_else_works_on_one()
    {
        var second = await Designer("designer-2");
        await second.Post("workflow-definitions", Save(await second.Model(Other)));
        var answer = await Import(await Published(Shipped), Changed(await Published(Other), m => m.Remove("customProperties")));
        Assert.That((answer.Status, await Asked(), await Drafts()), Is.EqualTo((HttpStatusCode.Conflict, "", Other)));
    }

    [Test]
    public async Task Should_keep_none_if_two_are_the_same_procedure()
    {
        var answer = await Import(await Published(Shipped), await Published(Other), await designer.Model(Other));
        Assert.That((answer.Status, await Asked(), await Drafts()), Is.EqualTo((HttpStatusCode.Conflict, "", "")));
    }

    private static byte[] Bytes(JsonObject model) => Encoding.UTF8.GetBytes(model.ToJsonString());

    private Task<Said> Import(params IEnumerable<JsonObject> models) => designer.Upload("workflow-definitions/import-files", models.Select(Bytes));

    private async Task<JsonObject> Published(string definition) => Changed(await designer.Model(definition), m => m["isPublished"] = true);

    private Task<string> Asked() => Read(async ledger => string.Join(' ', await ledger.ReviewRequests.Select(r => r.Definition).Order().ToListAsync()));

    private Task<string> Drafts() => Read(async ledger => string.Join(' ', await ledger.DefinitionDrafts.Select(d => d.Definition).Order().ToListAsync()));
}
