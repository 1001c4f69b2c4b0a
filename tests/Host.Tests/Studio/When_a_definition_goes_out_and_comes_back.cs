using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Studio;

/// <summary>Every shipped definition, on every way on which one can leave the host and come back: its meaning stays.</summary>
public sealed class When_a_definition_goes_out_and_comes_back : StudioTest
{
    private static readonly string[] Added = ["toolVersion", "nodeId", "VariableTestValues", "competentBody", "DraftRevision"];

    private StudioClient designer = null!;
    private IReadOnlyList<JsonObject> shipped = [];

    [SetUp]
    public async Task Load()
    {
        designer = await Designer();
        var list = (await designer.Get("workflow-definitions?versionOptions=Latest")).Json["items"]!.AsArray();
        shipped = [.. await Task.WhenAll(list.Select(item => designer.Model(item!["definitionId"]!.GetValue<string>())))];
        Assert.That(shipped, Has.Count.GreaterThan(15));
    }

    [Test]
    public async Task Should_survive_a_save_in_the_editor([Values] bool withWhatStudioAdds)
    {
        foreach (var model in shipped)
        {
            var sent = withWhatStudioAdds ? Changed(model, AsStudioSends) : model;
            var saved = (await designer.Post("workflow-definitions", Save(sent))).Json["workflowDefinition"]!.AsObject();
            // The draft carries the next number; everything else that has meaning is equal.
            Assert.That(Meaning(saved), Is.EqualTo(Meaning(model)), IdOf(model));
        }
    }

    [Test]
    public async Task Should_survive_export_import_and_a_save()
    {
        foreach (var model in shipped)
        {
            var file = await designer.Get($"workflow-definitions/{IdOf(model)}/export");
            var imported = await designer.Send(HttpMethod.Post, "workflow-definitions/import", file.Text);
            var saved = await designer.Post("workflow-definitions", Save(Changed(await designer.Model(IdOf(model)), AsStudioSends)));
            var again = (await designer.Get($"workflow-definitions/{IdOf(model)}/export")).Json;
            using (Assert.EnterMultipleScope())
            {
                Assert.That(Meaning(imported.Json), Is.EqualTo(Meaning(model)), IdOf(model));
                Assert.That(saved.Json["validationErrors"]!.AsArray(), Is.Empty, IdOf(model));
                Assert.That(Meaning(again), Is.EqualTo(Meaning(file.Json)), IdOf(model));
            }
        }
    }

    [Test]
    public async Task Should_survive_being_packed_together_and_uploaded_as_files()
    {
        var packed = await designer.Post("bulk-actions/export/workflow-definitions", new JsonObject { ["ids"] = new JsonArray([.. shipped.Select(m => m["id"]!.DeepClone())]) });
        var files = Unpack(packed.Bytes);
        var answer = await designer.Upload("workflow-definitions/import-files", files);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
            Assert.That(answer.Json["count"]!.GetValue<int>(), Is.EqualTo(shipped.Count));
            foreach (var model in shipped)
            {
                Assert.That(Meaning(await designer.Model(IdOf(model))), Is.EqualTo(Meaning(model)), IdOf(model));
            }
        }
    }

    [Test]
    public async Task Should_leave_nothing_in_a_file_that_is_the_editors_alone()
    {
        foreach (var model in shipped)
        {
            await designer.Post("workflow-definitions", Save(Changed(model, AsStudioSends)));
            var draft = await Read(ledger => ledger.DefinitionDrafts.Where(d => d.Definition == IdOf(model)).Select(d => d.Json).SingleAsync());
            Assert.That(Added.Where(name => draft.Contains($"\"{name}\"", StringComparison.Ordinal)), Is.Empty, IdOf(model));
        }
    }

    private static string IdOf(JsonObject model) => model["definitionId"]!.GetValue<string>();

    private static List<byte[]> Unpack(byte[] packed)
    {
        using var archive = new ZipArchive(new MemoryStream(packed));
        return [.. archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return Encoding.UTF8.GetBytes(reader.ReadToEnd());
        })];
    }
}
