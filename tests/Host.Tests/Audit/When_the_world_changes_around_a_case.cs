using System.Text;
using System.Text.Json.Nodes;
using Host.Tests.Officers;
using Jintan.Activities.Reports;
using Jintan.Activities.Steps;
using Jintan.Engine.Definitions;
using Jintan.Host.Audit.Cases;
using Jintan.Ledger;
using Jintan.Ledger.Blobs;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework.Constraints;

namespace Host.Tests.Audit;

/// <summary>A rehearsal knows at each step what was known at that step, no more and no less.</summary>
public sealed class When_the_world_changes_around_a_case : RouteTest
{
    [Test]
    public async Task Should_know_a_decision_of_the_same_day_that_came_first()
    {
        await Register(Earlier("演建问决〔2025〕1号"));
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var number = await RegisterByInterface();
        await WalkTo("statement-and-defence", number);

        Assert.That((await EntriesOf(number)).Select(e => e.Question?.Facts.ToJsonString() ?? ""), Has.Some.Contains("\"prior\":[{"), "it counted");
        Assert.That(await FirstDifference(number), Is.Null);
    }

    [Test]
    public async Task Should_not_know_what_was_recorded_afterwards()
    {
        var number = await RegisterByInterface();
        await WalkTo("statement-and-defence", number);
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await Register(Earlier("演建问决〔2025〕2号"));
        await Register(tx => tx.RegisterNext(
            "persons",
            new RegisteredPerson
            {
                Id = OrdinaryRoute.Subject, Name = "工作人员一〇〇二", OrganisationId = "service-bureau", Post = "副局长", Category = "civil_servant", Level = "section_leader",
                Party = "full", LeadingPost = true, DistrictManaged = true, ValidFrom = LegalDate.Of(Host.Clock.GetUtcNow()), SourceDocument = "任免2号",
            },
            "id = @p0", OrdinaryRoute.Subject));
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await Complete(Route.Step("statement-and-defence"), number);

        Assert.That(await FirstDifference(number), Is.Null);
    }

    [Test]
    public async Task Should_find_the_files_that_forms_name()
    {
        var clerk = new Actor("office-clerk", "区作风办经办人", "office");
        var file = await Host.Services.GetRequiredService<LedgerWriter>().WriteAsync(
            clerk, tx => new ValueTask<string>(tx.KeepUpload("text/plain", Encoding.UTF8.GetBytes("材料"), "材料.txt")), CancellationToken.None);
        var clue = Route.Clue;
        clue["files"] = new JsonArray(file);
        var number = await RegisterByInterface(clue);
        await WalkTo("start-approval", number);

        Assert.That(await FirstDifference(number), Is.Null);
    }

    [Test]
    public async Task Should_start_what_was_not_begun_by_a_clue()
    {
        var problem = new JsonObject { ["title"] = "集中发生逾期", ["summary"] = "窗口件成批逾期。", ["measures"] = "已督办。", ["foundOn"] = $"{Route.Today:yyyy-MM-dd}" };
        var started = await Host.Services.GetRequiredService<ProcedureRunner>().StartAsync(
            new("20m-major-problem", new JsonObject { ["problem"] = problem.ToJsonString() }, "report", new Actor("unit-leader", "主要负责人", "service-bureau")),
            CancellationToken.None);

        Assert.That(started.CaseNumber, Does.Contain("坛作报"));
        Assert.That(await FirstDifference(started.CaseNumber), Is.Null);
    }

    [Test]
    public async Task Should_ring_the_bells_that_rang_and_pass_over_what_moves_nothing()
    {
        var number = await RegisterWithoutSigningIn();
        Host.Clock.Advance(TimeSpan.FromDays(60));
        await Host.Services.GetRequiredService<DueSweep>().RunAsync(CancellationToken.None);
        await WalkTo("investigation-plan", number);
        var (path, page) = await OpenTask(Route.Step("investigation-plan"), number);
        await (await Officer("unit-clerk")).Submit(page, $"{path}/reassign", ("to", "unit-leader"), ("reason", "外出学习"));

        Assert.That((await EntriesOf(number)).Select(e => e.Kind), Is.SupersetOf(new[] { "reminded", "overdue", "task-reassigned" }));
        Assert.That(await FirstDifference(number), Is.Null);
    }

    [Test]
    public async Task Should_count_again_what_a_half_year_report_counted()
    {
        await WalkTo("announcement", await RegisterByInterface());
        Host.Clock.Advance(TimeSpan.FromDays(200));
        await Host.Services.GetRequiredService<HalfYearCalendar>().RunAsync(CancellationToken.None);
        await RegisterWithoutSigningIn();
        var reports = await Read(ledger => ledger.Cases.Where(c => c.Procedure == "20-half-year-report").Select(c => c.Number).ToListAsync());

        Assert.That(reports, Is.Not.Empty);
        Assert.That((await Task.WhenAll(reports.Select(EntriesOf))).Select(e => e[0].Particulars!["figures"]!["问责决定"]), Has.Some.Not.Null);
        foreach (var report in reports)
        {
            Assert.That(await FirstDifference(report), Is.Null, report);
        }
    }

    [TestCase(false, TestName = "A step has failed, and stands still")]
    [TestCase(true, TestName = "A step has failed, and ran again when it was repaired")]
    public async Task Should_let_fail_again_what_failed(bool isRepaired)
    {
        var line = Guid.NewGuid().ToString("n");
        StepOnALine.Cut(line);
        var number = await RegisterWithAStepOn(line);
        await WalkTo("start-request", number);
        await Retry(number, "重新执行", Throws.TypeOf<ProcedureFaultException>());
        if (isRepaired)
        {
            StepOnALine.Repair(line);
            Host.Clock.Advance(TimeSpan.FromMinutes(10));
            await Retry(number, "线路已恢复", Throws.Nothing);
            await Complete(Route.Step("start-request"), number);
        }

        StepOnALine.Repair(line);
        Assert.That((await EntriesOf(number)).Select(e => e.Kind), isRepaired
            ? Is.SupersetOf(new[] { "procedure-faulted", "procedure-retried" }) : Has.Member("procedure-faulted").And.No.Member("procedure-retried"));
        Assert.That(await FirstDifference(number), Is.Null);
    }

    [Test]
    public async Task Should_find_a_fault_that_no_step_had()
    {
        var line = Guid.NewGuid().ToString("n");
        StepOnALine.Cut(line);
        var number = await RegisterWithAStepOn(line);
        await WalkTo("start-request", number);
        StepOnALine.Repair(line);
        await Retry(number, "线路已恢复", Throws.Nothing);

        var fault = (await EntriesOf(number)).Last(e => e.Kind == EntryKind.ProcedureFaulted);
        await Host.Services.GetRequiredService<LedgerWriter>().WriteAsync(
            Actor.System,
            tx =>
            {
                tx.Append(tx.OpenCase(number), new EntryDraft(fault.Kind) { Particulars = fault.Particulars, Node = fault.Node });
                return ValueTask.FromResult(true);
            },
            CancellationToken.None);

        Assert.That(await FirstDifference(number), Does.Contain("procedure-faulted"));
    }

    // Days later everybody who has signed in before would have to do so again.
    private async Task<string> RegisterWithoutSigningIn() => (await Host.Services.GetRequiredService<ProcedureRunner>().StartAsync(
        new("12-acceptance", new JsonObject { ["clue"] = Route.Clue.ToJsonString() }, "clue", new Actor("office-clerk", "区作风办经办人", "office")), CancellationToken.None)).CaseNumber;

    // The start approval as it is shipped, behind one step more.
    private async Task<string> RegisterWithAStepOn(string line)
    {
        var flow = JsonNode.Parse(await Read(ledger => ledger.Definitions.Where(d => d.Definition == "13-start-approval").Select(d => d.Json).SingleAsync()))!;
        flow["version"] = 2;
        flow["root"]!["activities"]!.AsArray().Add(JsonNode.Parse(
            $$"""{"id":"ring-up","type":"Jintan.StepOnALine","version":1,"line":{"expression":{"type":"Literal","value":"{{line}}"} } }"""));
        var first = flow["root"]!["connections"]![0]!;
        flow["root"]!["connections"]!.AsArray().Add(JsonNode.Parse(
            $$"""{"source":{"activity":"ring-up","port":"Done"},"target":{{first["target"]!.ToJsonString()}} }"""));
        first["target"] = new JsonObject { ["activity"] = "ring-up", ["port"] = "In" };
        var catalogue = new ActivityCatalogue().AddFrom(typeof(HumanTask).Assembly).AddFrom(typeof(StepOnALine).Assembly);
        Host.Services.GetRequiredService<ProcedureLibrary>().Add(
            WorkflowCompiler.Compile(WorkflowDocument.Parse(flow.ToJsonString(), "13-start-approval"), catalogue, WorkflowProfile.Procedure).Workflow, new(2020, 1, 1));
        return await RegisterByInterface();
    }

    private async Task Retry(string number, string done, IResolveConstraint comes)
    {
        var task = await Read(ledger => ledger.Tasks.SingleAsync(t => t.CaseNumber == number && t.FormId == BlockedTask.FormId && t.Status == HumanTaskStatus.Open));
        Assert.That(
            () => Host.Services.GetRequiredService<ProcedureRunner>().CompleteAsync(
                new(task.Id, BlockedTask.Retry, new JsonObject { ["done"] = done }, Guid.NewGuid().ToString("n"), new Actor("office-clerk", "区作风办经办人", "office")),
                CancellationToken.None),
            comes);
    }

    private static Action<LedgerTransaction> Earlier(string number) => tx => tx.Register("decisions", new IssuedDecision
    {
        Number = number, PersonId = OrdinaryRoute.Subject, Methods = "M1", DecidedOn = tx.Today, EffectiveOn = tx.Today, State = "in_force", SourceDocument = "纸质决定书",
    });

    private Task Register(Action<LedgerTransaction> write) => Host.Services.GetRequiredService<LedgerWriter>().WriteAsync(
        Actor.System,
        tx =>
        {
            write(tx);
            return new ValueTask<bool>(true);
        },
        CancellationToken.None);

    private async Task<string?> FirstDifference(string number)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CaseRecomputation>().RunAsync(number, CancellationToken.None)).Path.FirstDifference;
    }
}
