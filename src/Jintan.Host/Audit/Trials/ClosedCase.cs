using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Engine.Definitions;
using Jintan.Host.Audit.Rehearsing;
using Jintan.Host.Clues;
using Jintan.Host.Demonstration;
using Jintan.Host.Setup;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.Trials;

/// <summary>An invented case on a ledger in memory, taken through the shipped procedures from the clue to the archive: what trials are made on.</summary>
public sealed class ClosedCase : IServiceProvider, IAsyncDisposable
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private readonly RehearsalClock clock = new() { Moment = LegalDate.EndOf(Day).AddHours(-12).UtcDateTime };
    private readonly NumberSeriesNames series = new("演");

    private ClosedCase() => Scratch = new ScratchLedger(clock);

    public ScratchLedger Scratch { get; }

    public ProcedureLibrary Library { get; } = new();

    public ActivityCatalogue Catalogue { get; } = new ActivityCatalogue().AddFrom(typeof(HumanTask).Assembly);

    /// <summary>案号.</summary>
    public string Number { get; private set; } = "";

    public static async Task<ClosedCase> MakeAsync(CancellationToken cancellation)
    {
        var made = new ClosedCase();
        await made.Scratch.Writer.WriteAsync(
            Actor.System,
            tx =>
            {
                DemonstrationRegister.Fill(tx);
                return new ValueTask<bool>(true);
            },
            cancellation);
        var shipped = ProcedureFiles.Load(ProcedureFolder.Shipped, made.Catalogue);
        await ProcedurePublication.PublishAsync(made.Scratch.Writer, shipped, made.Catalogue, made.Library, cancellation);
        await made.WalkAsync(new ProcedureRunner(made.Scratch.Writer, made.Library, made, TaskMoves.Law), cancellation);
        return made;
    }

    public object? GetService(Type serviceType) =>
        serviceType == typeof(ProcedureLibrary) ? Library : serviceType == typeof(NumberSeriesNames) ? series : null;

    public ValueTask DisposeAsync() => Scratch.DisposeAsync();

    private static IEnumerable<DemonstrationStep> Steps(DemonstrationRoute route)
    {
        var day = $"{route.Today:yyyy-MM-dd}";
        return
        [
            .. route.Steps,
            new("office-consent", "Agreed", new JsonObject { ["opinion"] = "同意你单位处理意见。", ["repliedOn"] = day }),
            new("decision", "Decide", new JsonObject { ["decidedOn"] = day, ["effectiveOn"] = day, ["signer"] = "局长" }),
            new("announcement", "Submit", new JsonObject { ["announcedOn"] = day, ["place"] = "会议室", ["announcedBy"] = "副局长、办公室主任", ["service"] = "signed" }),
            new("formalities", "Submit", new JsonObject
            {
                ["items"] = new JsonArray(new JsonObject { ["item"] = "书面检查存入个人档案", ["doneOn"] = day, ["proof"] = "档案回执" }),
            }),
        ];
    }

    private async Task WalkAsync(ProcedureRunner runner, CancellationToken cancellation)
    {
        var route = new DemonstrationRoute(Day);
        var clue = route.Clue("企业开办材料积压未审", "S1002", "企业反映提交的开办材料一个多月无人审核，也未告知需要补正。", "art7.item1");
        var started = await runner.StartAsync(
            new(EntryPoint.Clue.Procedure, new JsonObject { ["clue"] = clue.ToJsonString() }, "start", Account("office-clerk")), cancellation);
        Number = started.CaseNumber;
        foreach (var step in Steps(route))
        {
            clock.Moment = clock.Moment.AddMinutes(1);
            await using var ledger = Scratch.Query();
            var task = await ledger.Tasks.AsNoTracking().SingleAsync(t => t.FormId == step.FormId && t.Status == HumanTaskStatus.Open, cancellation);
            var office = DemonstrationOffice.All.First(o => o.Body == task.Body && o.Organisation == task.OrganisationId);
            await runner.CompleteAsync(new(task.Id, step.Outcome, step.Form, task.Id, Account(office.Account)), cancellation);
        }
    }

    private static Actor Account(string account) => DemonstrationOffice.All.Where(o => o.Account == account)
        .Select(o => new Actor(o.Account, o.Title, o.Organisation)).Single();
}
