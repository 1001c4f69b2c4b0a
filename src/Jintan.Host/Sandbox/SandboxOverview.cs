using Jintan.Activities.Forms;
using Jintan.Host.Deadlines;
using Jintan.Host.Inbox;
using Jintan.Host.Look;
using Jintan.Host.Studio.Definitions;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Sandbox;

/// <summary>Everything on the sandbox's own page: what waits, what can be run, what has run.</summary>
public sealed class SandboxOverview(SandboxStore store, DefinitionShelf shelf)
{
    private const int Most = 50;

    public async Task<SandboxView> ReadAsync(CancellationToken cancellation)
    {
        await using var sandbox = await store.OpenAsync(cancellation);
        var ledger = sandbox.ServiceProvider.GetRequiredService<LedgerDbContext>();
        var today = sandbox.ServiceProvider.GetRequiredService<TimeProvider>().Today();
        // No bell rings here by itself: what has fallen due since somebody last looked falls due now.
        await sandbox.ServiceProvider.GetRequiredService<Sweep>().RunAsync(cancellation);
        var versions = (await shelf.ReadAsync(null, cancellation)).Where(v => v.IsLatest).OrderBy(v => v.Definition, StringComparer.Ordinal).ToList();
        var tasks = await ledger.Tasks.AsNoTracking().Where(t => t.Status == HumanTaskStatus.Open)
            .Join(ledger.Cases, t => t.CaseNumber, c => c.Number, (t, c) => new { Task = t, c.Subjects })
            .OrderByDescending(t => t.Task.CreatedAt).Take(Most).ToListAsync(cancellation);
        var cases = await ledger.Cases.AsNoTracking().OrderByDescending(c => c.RegisteredAt).Take(Most).ToListAsync(cancellation);
        var numbers = cases.ConvertAll(c => c.Number);
        var instances = await ledger.Instances.AsNoTracking().Where(i => numbers.Contains(i.CorrelationId)).OrderBy(i => i.CreatedAt).ToListAsync(cancellation);
        return new(
            today,
            store.DaysAhead,
            [.. versions.Select(v => new Option(v.Definition, v.IsDraft ? $"{v.Name}（草稿）" : $"{v.Name}（第{v.Version}版）"))],
            [
                .. tasks.Select(t => new SandboxTask(
                    t.Task.Id, t.Task.Title, t.Task.CaseNumber, t.Subjects, DeadlineLight.Of(t.Task.DueOn, t.Task.DueClause, today),
                    SandboxOfficer.Of(t.Task.Body, t.Task.OrganisationId))),
            ],
            [
                .. cases.Select(c => new SandboxCase(
                    c.Number, c.Subjects, c.Status == CaseStatus.Open ? "办理中" : "已办结",
                    [.. instances.Where(i => i.CorrelationId == c.Number).Select(i => new Option(i.Id, NameOf(versions, i)))])),
            ]);
    }

    private static string NameOf(List<DefinitionVersion> versions, InstanceRow instance)
    {
        var name = versions.Find(v => v.Definition == instance.Definition)?.Name ?? instance.Definition;
        return SandboxRuns.IsTrial(instance.Version) ? $"{name}（草稿）" : name;
    }
}
