using System.Net;
using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Studio;

/// <summary>A step behind a hand-over fails: the Office sees it in its inbox, Studio shows it, and who holds the Office's power runs it again.</summary>
public sealed class When_a_step_has_failed : StudioTest
{
    private const string Broken = "broken-for-a-minute";
    private const string Retry = "alterations/workflows/retry";

    private string number = "";
    private string instance = "";

    [SetUp]
    public async Task HandOverToABrokenStep()
    {
        var catalogue = new ActivityCatalogue().AddFrom(typeof(BrokenUntil).Assembly);
        var flow = $$"""
            {"definitionId":"{{Broken}}","version":1,"root":{"id":"flow","type":"Elsa.Flowchart","version":1,"connections":[],"activities":[
              {"id":"broken","type":"Jintan.BrokenUntil","version":1,
               "until":{"expression":{"type":"Literal","value":"{{Host.Clock.GetUtcNow().AddMinutes(1):O}}"} } }]} }
            """;
        Host.Services.GetRequiredService<ProcedureLibrary>().Add(
            WorkflowCompiler.Compile(WorkflowDocument.Parse(flow, Broken), catalogue, WorkflowProfile.Procedure).Workflow, new(2020, 1, 1));
        number = await RegisterByInterface();
        await Write(tx =>
        {
            tx.HandOver(number, new HandOverMessage(Broken, []));
            return true;
        });
        await Host.Services.GetRequiredService<ProcedureRunner>().DeliverAllAsync(CancellationToken.None);
        instance = await Ask(ledger => ledger.Instances.Where(i => i.Definition == Broken).Select(i => i.Id).SingleAsync());
    }

    [Test]
    public async Task Should_be_seen_by_the_office_and_in_studio()
    {
        var seen = (await (await Auditor()).Get($"workflow-instances/{instance}")).Json;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await (await Officer("office-clerk")).Open("/inbox")).Text, Does.Contain("处理受阻事项：步骤“broken”发生故障"));
            Assert.That((string)seen["subStatus"]!, Is.EqualTo("Faulted"));
            Assert.That((int)seen["incidentCount"]!, Is.EqualTo(1));
            Assert.That((string)seen["workflowState"]!["incidents"]![0]!["activityId"]!, Is.EqualTo("broken"));
        }
    }

    [Test]
    public async Task Should_run_again_once_for_one_who_holds_the_offices_power()
    {
        Host.Clock.Advance(TimeSpan.FromMinutes(2));
        var head = await Designer("office-head");

        var first = await head.Post(Retry, Asked("线路已恢复"));
        var second = await head.Post(Retry, Asked("线路已恢复"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((bool)first.Json["results"]![0]!["isSuccessful"]!, Is.True);
            Assert.That(second.Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await SubStatus(), Is.EqualTo("Finished"));
            Assert.That(await Reasons(), Is.EqualTo(new[] { "线路已恢复" }));
        }
    }

    [Test]
    public async Task Should_stand_still_while_it_is_broken()
    {
        var asked = new JsonObject { ["workflowInstanceIds"] = new JsonArray(instance), ["activityIds"] = new JsonArray("broken") };

        var answer = await (await Designer("office-head")).Post(Retry, asked);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool)answer.Json["results"]![0]!["isSuccessful"]!, Is.False);
            Assert.That(await SubStatus(), Is.EqualTo("Faulted"));
            Assert.That(await Reasons(), Is.Empty);
        }
    }

    [Test]
    public async Task Should_not_run_again_without_the_power()
    {
        Host.Clock.Advance(TimeSpan.FromMinutes(2));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await (await Designer()).Post(Retry, Asked("线路已恢复"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await (await Designer("office-head")).Post(Retry, Asked(new string('长', 1001)))).Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That((await (await Auditor()).Post(Retry, Asked("线路已恢复"))).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(await SubStatus(), Is.EqualTo("Faulted"));
        }
    }

    private JsonObject Asked(string reason) => new() { ["workflowInstanceIds"] = new JsonArray(instance), ["reason"] = reason };

    private Task<string> SubStatus() => Ask(ledger => ledger.Instances.Where(i => i.Id == instance).Select(i => i.SubStatus).SingleAsync());

    private async Task<IEnumerable<string>> Reasons() => (await Ask(
            ledger => ledger.Entries.Where(e => e.Kind == EntryKind.ProcedureRetried).Select(e => e.Content).ToListAsync()))
        .Select(content => (string)EntryText.Parse(content).Particulars!["form"]!["done"]!);

    private async Task<T> Ask<T>(Func<LedgerDbContext, Task<T>> question)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<LedgerDbContext>());
    }
}
