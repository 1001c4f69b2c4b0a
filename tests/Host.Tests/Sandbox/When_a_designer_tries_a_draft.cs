using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Studio;
using Jintan.Host.Sandbox;
using Jintan.Ledger.Checkpoints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Sandbox;

public sealed class When_a_designer_tries_a_draft : SandboxTest
{
    [Test]
    public async Task Should_see_it_run_to_its_end_and_touch_nothing_real()
    {
        await RegisterByInterface();
        var designer = await Designer();
        await SaveDraft(designer, Shipped, SevenDays);
        var checkpoints = Directory.CreateTempSubdirectory("jintan-checkpoints-");
        var proved = await Checkpoint(checkpoints);
        var before = await Everything();

        var state = await Run(designer, Shipped);
        var (id, number) = (state["id"]!.GetValue<string>(), state["correlationId"]!.GetValue<string>());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(state["definitionVersionId"]!.GetValue<string>(), Is.EqualTo(FirstTrialOf(Shipped)));
            Assert.That(state["subStatus"]!.GetValue<string>(), Is.EqualTo("Suspended"));
            Assert.That(number, Is.EqualTo($"试坛作案〔{Route.Today.Year}〕1号"));
        }

        foreach (var form in new[] { "proposal-notice", "statement-and-defence", "unit-study", "office-consent", "decision" })
        {
            await Do(designer.Visitor, Route.Step(form));
        }

        var seen = (await designer.Get($"workflow-instances/{id}")).Json;
        var file = await designer.Visitor.Open($"/sandbox/cases/{Uri.EscapeDataString(number)}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen["status"]!.GetValue<string>(), Is.EqualTo("Finished"));
            Assert.That((await designer.Get($"workflow-instances/{id}/journal")).Json["totalCount"]!.GetValue<int>(), Is.GreaterThan(10));
            Assert.That((await designer.Get($"workflow-definitions/by-id/{FirstTrialOf(Shipped)}")).Text, Does.Contain("\"7\""));
            Assert.That(file.Text, Does.Contain($"试坛政服示问决〔{Route.Today.Year}〕1号"));
            Assert.That(await Everything(), Is.EqualTo(before));
            Assert.That((await Checkpoint(checkpoints))!.Number, Is.EqualTo(proved!.Number), "no chain has grown since the last checkpoint");
        }

        checkpoints.Delete(recursive: true);
    }

    [Test]
    public async Task Should_not_run_it_on_a_real_case()
    {
        var number = await RegisterByInterface();
        var designer = await Designer();
        await SaveDraft(designer, Shipped, SevenDays);
        var answer = await Execute(designer, Shipped, number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(answer.Json["code"]!.GetValue<string>(), Is.EqualTo("E-CASE-NOT-FROM-STUDIO"));
            Assert.That(Host.Services.GetRequiredService<SandboxStore>().Opened, Is.Null);
        }
    }

    [Test]
    public async Task Should_try_what_the_law_forbids_but_not_what_cannot_be_read()
    {
        var designer = await Designer();
        await SaveDraft(designer, UnlawfulDraft.Definition, UnlawfulDraft.WithoutHearing);
        Assert.That((await Run(designer, UnlawfulDraft.Definition))["definitionVersionId"]!.GetValue<string>(), Is.EqualTo(FirstTrialOf(UnlawfulDraft.Definition)));

        await SaveDraft(designer, Shipped, model => Node(model, "unit-study")["type"] = "Jintan.Nothing");
        var unreadable = await Execute(designer, Shipped);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(unreadable.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(unreadable.Json["code"]!.GetValue<string>(), Is.EqualTo("E-SANDBOX-DRAFT"));
            Assert.That(unreadable.Text, Does.Contain("unit-study"));
        }
    }

    [Test]
    public async Task Should_keep_what_has_run_when_the_draft_changes()
    {
        var designer = await Designer();
        await SaveDraft(designer, Shipped, SevenDays);
        var first = await Run(designer, Shipped);
        var again = await Run(designer, Shipped);
        await SaveDraft(designer, Shipped, model => Node(model, "unit-study")["policyDays"]!["expression"]!["value"] = "9");
        var changed = await Run(designer, Shipped);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { first, again, changed }.Select(state => state["definitionVersion"]!.GetValue<int>()), Is.EqualTo(new[] { 100_001, 100_001, 100_002 }));
            Assert.That((await designer.Get($"workflow-definitions/by-id/{FirstTrialOf(Shipped)}")).Text, Does.Contain("\"7\"").And.Not.Contain("\"9\""));
            Assert.That((await designer.Get($"workflow-definitions/{Shipped}/versions")).Text, Does.Not.Contain("100001"), "what was tried is no version of the procedure");
        }
    }

    [Test]
    public async Task Should_begin_a_case_for_every_procedure()
    {
        var designer = await Designer();
        var procedures = (await designer.Get("workflow-definitions?versionOptions=Latest&pageSize=200")).Json["items"]!.AsArray().Select(item => item!["definitionId"]!.GetValue<string>()).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(procedures, Has.Count.GreaterThanOrEqualTo(18));
            foreach (var definition in procedures)
            {
                var begun = await designer.Visitor.Submit(await designer.Visitor.Open($"/sandbox?definition={definition}"), "/sandbox/start", ("definition", definition), ("ahead", "true"));
                Assert.That(begun.Location, Is.EqualTo("/sandbox"), $"{definition}: {begun.Text}");
            }

            foreach (var reached in new[] { "12-acceptance", "13-start-approval", "14a-unit-investigation", Shipped, "16-simplified-procedure", "17-announcement", "19-formalities", "20m-major-problem" })
            {
                Assert.That((await Run(designer, reached))["definitionId"]!.GetValue<string>(), Is.EqualTo(reached));
            }
        }
    }

    private async Task<Checkpoint?> Checkpoint(DirectoryInfo folder) => await Read(ledger => CheckpointExport.RunAsync(ledger, folder.FullName, Host.Clock, CancellationToken.None));

    /// <summary>Rows of every table, where each series of numbers stands, and the head of every chain.</summary>
    private Task<string> Everything() => Read(async ledger =>
    {
        var said = new JsonObject();
        foreach (var table in ledger.GetType().GetProperties())
        {
            if (table.GetValue(ledger) is IQueryable<object> rows)
            {
                said[table.Name] = await rows.CountAsync();
            }
        }

        var series = await ledger.NumberSeries.OrderBy(s => s.Series).Select(s => $"{s.Series} {s.Year} {s.LastValue}").ToListAsync();
        var heads = await ledger.Entries.GroupBy(e => e.Stream).Select(e => new { e.Key, Last = e.Max(one => one.Sequence) }).OrderBy(e => e.Key).ToListAsync();
        return $"{said} {string.Join(' ', series)} {string.Join(' ', heads)}";
    });
}
