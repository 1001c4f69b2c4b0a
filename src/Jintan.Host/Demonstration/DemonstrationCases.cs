using Jintan.Host.Clues;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Demonstration;

/// <summary>Three cases in flight, each at another step; they went the way that every case goes.</summary>
public sealed class DemonstrationCases(LedgerDbContext ledger, ClueRegistration clues, ProcedureRunner runner, TimeProvider clock)
{
    /// <summary>How many it makes.</summary>
    public const int Count = 3;

    public async Task MakeAsync(CancellationToken cancellation)
    {
        var route = new DemonstrationRoute(clock.Today());
        await MakeAsync(route, 0, "信访件超过时限未答复", "T2001", "群众来信三个月未获答复，多次询问均称“正在研究”。", "art7.item1", cancellation);
        await MakeAsync(route, 2, "企业开办材料积压未审", "S1002", "企业反映提交的开办材料一个多月无人审核，也未告知需要补正。", "art7.item1", cancellation);
        await MakeAsync(route, route.Steps.Count, "便民热线工单逾期未办结", "T2002", "同一热线工单先后转办四次，逾期五十日未办结。", "art7.item1", cancellation);
    }

    private async Task MakeAsync(
        DemonstrationRoute route, int steps, string title, string person, string summary, string clause, CancellationToken cancellation)
    {
        var clerk = Office("office-clerk");
        var reading = clues.Read(EntryPoint.Clue, route.Clue(title, person, summary, clause));
        if (reading.Problems.Count > 0)
        {
            throw new InvalidOperationException($"The demonstration's clue is not in order: {string.Join(' ', reading.Problems)}");
        }

        var number = await clues.RegisterAsync(EntryPoint.Clue, clerk, reading.Value, $"demonstration-{person}", cancellation);
        foreach (var step in route.Steps.Take(steps))
        {
            await DoAsync(number, step, cancellation);
        }
    }

    private async Task DoAsync(string number, DemonstrationStep step, CancellationToken cancellation)
    {
        var task = await ledger.Tasks.AsNoTracking()
            .SingleAsync(t => t.CaseNumber == number && t.FormId == step.FormId && t.Status == HumanTaskStatus.Open, cancellation);
        var office = DemonstrationOffice.All.First(o => o.Body == task.Body && o.Organisation == task.OrganisationId);
        await runner.CompleteAsync(
            new(task.Id, step.Outcome, step.Form, $"demonstration-{task.Id}", Office(office.Account).ToActor()), cancellation);
    }

    private static Person Office(string account) =>
        DemonstrationOffice.All.Where(o => o.Account == account).Select(o => new Person(o.Account, o.Title, o.Organisation, [o.Holds])).Single();
}
