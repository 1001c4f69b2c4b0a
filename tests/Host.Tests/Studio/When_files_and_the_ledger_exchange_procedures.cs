using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Host.Commands;
using Jintan.Host.Setup;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Publication;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Studio;

public sealed class When_files_and_the_ledger_exchange_procedures : StudioTest
{
    private string folder = "";
    private StringWriter output = null!;

    [SetUp]
    public void MakeFolder() => (folder, output) = (Directory.CreateTempSubdirectory("jintan-exchange-").FullName, new());

    [TearDown]
    public void RemoveFolder()
    {
        output.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Should_write_files_of_the_very_content_that_is_published()
    {
        var published = await Read(async ledger => await ledger.Definitions.ToDictionaryAsync(d => $"{d.Definition}.v{d.Version}.json", d => d.ContentHash));
        var exit = await Export();
        var files = Directory.GetFiles(folder, "*.json").ToDictionary(f => Path.GetFileName(f), f => WorkflowDocument.Parse(File.ReadAllBytes(f), f).ContentHash);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exit, Is.Zero, output.ToString());
            Assert.That(files, Is.EqualTo(published));
            Assert.That(Directory.GetFiles(folder, $"{Shipped}.v1.md"), Has.Length.EqualTo(1), "outline");
        }
    }

    [Test]
    public async Task Should_write_what_is_shipped_letter_by_letter()
    {
        await Export();
        using (Assert.EnterMultipleScope())
        {
            foreach (var shipped in Directory.GetFiles(ProcedureFolder.Shipped).Where(file => Path.GetFileName(file) != "README.md"))
            {
                Assert.That(File.ReadAllText(Path.Combine(folder, Path.GetFileName(shipped))), Is.EqualTo(File.ReadAllText(shipped)), Path.GetFileName(shipped));
            }
        }
    }

    [Test]
    public async Task Should_write_of_a_version_made_in_studio_what_was_changed_and_nothing_else()
    {
        var designer = await Designer();
        var model = Changed(await designer.Model(Shipped), m =>
        {
            AsStudioSends(m);
            Node(m, "office-consent")["policyDays"]!["expression"]!["value"] = 12;
            Node(m, "office-consent")["metadata"]!["designer"]!["position"]!["x"] = 71.4;
        });
        await designer.Post("workflow-definitions", Save(model, publish: true));
        var request = await Read(ledger => ledger.ReviewRequests.SingleAsync());
        await Host.Services.GetRequiredService<LedgerWriter>().WriteAsync(
            new Actor("designer-2", "designer-2", "office"),
            tx => new ValueTask<DefinitionRow>(tx.Publish(request.Id, ProcedureFindings.Compile(WorkflowDocument.Parse(request.Json, Shipped)), tx.Today)),
            CancellationToken.None);
        await Export();
        var (before, after) = (Lines(1), Lines(2));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(after, Has.Length.EqualTo(before.Length));
            Assert.That(
                before.Zip(after).Where(pair => pair.First != pair.Second && !pair.First.Contains("\"width\"", StringComparison.Ordinal)).Select(pair => pair.Second.Trim()),
                Is.EquivalentTo(new[] { "\"version\": 2,", "\"x\": 71,", "\"value\": 12" }));
        }

        string[] Lines(int version) => File.ReadAllLines(Path.Combine(folder, $"{Shipped}.v{version}.json"));
    }

    [Test]
    public async Task Should_leave_alone_what_has_not_changed()
    {
        await Export();
        output.GetStringBuilder().Clear();
        await Export();
        Assert.That(output.ToString(), Does.Contain("0 files written"));
    }

    [Test]
    public async Task Should_hand_a_new_version_in_for_review_and_publish_nothing()
    {
        await Export();
        Rewrite(definition => definition["version"] = 2);
        var exit = await Import();
        var requests = await Read(async ledger => await ledger.ReviewRequests.ToListAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exit, Is.Zero, output.ToString());
            Assert.That(requests, Has.Count.EqualTo(1));
            Assert.That(requests[0].Status, Is.EqualTo(ReviewStatus.Open));
            Assert.That(await Read(async ledger => await ledger.Definitions.CountAsync(d => d.Version == 2)), Is.Zero);
        }
    }

    [TestCase(1, "内容不同", TestName = "Another content under a published number")]
    [TestCase(3, "下一版应为第2版", TestName = "A number left out")]
    public async Task Should_refuse_a_number_that_does_not_fit(int version, string said)
    {
        await Export();
        Rewrite(definition => (definition["version"], definition["root"]!["activities"]![1]!["metadata"]!["displayText"]) = (version, "另一步骤"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Import(), Is.EqualTo(1));
            Assert.That(output.ToString(), Does.Contain(said));
        }
    }

    [Test]
    public async Task Should_refuse_files_that_are_unlawful_together()
    {
        await Export();
        Rewrite(definition =>
        {
            definition["version"] = 2;
            UnlawfulDraft.WithoutHearing(definition.AsObject());
        }, UnlawfulDraft.Definition);
        var exit = await Import();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exit, Is.EqualTo(1));
            Assert.That(output.ToString(), Does.Contain(UnlawfulDraft.Clause).And.Contain("第十五条").And.Contain("例如："), "clause, cure and a run that shows it");
            Assert.That(await Read(ledger => ledger.ReviewRequests.CountAsync()), Is.Zero);
        }
    }

    [Test]
    public async Task Should_say_everything_that_is_wrong_with_a_file()
    {
        await Export();
        Rewrite(definition =>
        {
            definition["version"] = 2;
            Node(definition.AsObject(), "hearing")["formId"]!["expression"]!["value"] = "no-such-form";
            Node(definition.AsObject(), "office-consent")["formId"]!["expression"]!["value"] = "nor-this-one";
        });
        var exit = await Import();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exit, Is.EqualTo(1));
            Assert.That(output.ToString(), Does.Contain("no-such-form").And.Contain("nor-this-one"));
        }
    }

    [Test]
    public async Task Should_leave_the_open_draft_of_a_designer_alone()
    {
        var designer = await Designer();
        await designer.Post("workflow-definitions", Save(await designer.Model(Shipped)));
        var before = await Draft();
        await Export();
        Rewrite(definition => (definition["version"], definition["description"]) = (2, "由文件导入"));
        var exit = await Import();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exit, Is.EqualTo(1));
            Assert.That(output.ToString(), Does.Contain("草稿已由 designer"));
            Assert.That(await Draft(), Is.EqualTo(before));
        }

        Task<string> Draft() => Read(ledger => ledger.DefinitionDrafts.Select(d => d.Json + d.SavedBy).SingleAsync());
    }

    private void Rewrite(Action<JsonNode> change, string procedure = Shipped)
    {
        var file = Path.Combine(folder, $"{procedure}.v1.json");
        var definition = JsonNode.Parse(File.ReadAllText(file))!;
        change(definition);
        File.WriteAllText(file, definition.ToJsonString());
    }

    // The host of the test has let go of its file: the verbs take the same lock.
    private async Task<int> Export() => await ProcedureExchange.ExportAsync(folder, output, Settings());

    private async Task<int> Import() => await ProcedureExchange.ImportAsync(folder, output, Settings());

    private string[] Settings()
    {
        Host.Services.GetRequiredService<SingleHost>().Dispose();
        return Host.Words;
    }
}
