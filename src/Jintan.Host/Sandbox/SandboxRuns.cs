using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Engine.Definitions;
using Jintan.Host.Clues;
using Jintan.Host.Demonstration;
using Jintan.Host.Inbox;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Publishing;
using Jintan.Host.Studio.Definitions;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Sandbox;

/// <summary>
/// Runs a definition with an invented case: the published procedures, with the draft in place of its own, until another is run. The draft is
/// kept under a number of its own, so that the viewer shows what has run, whatever becomes of the draft.
/// </summary>
public sealed class SandboxRuns(SandboxStore store, LedgerDbContext real, PublishGate gate)
{
    /// <summary>Beyond every version that will ever be published.</summary>
    public const int FirstTrial = 100_001;

    private static readonly DateOnly Never = DateOnly.MaxValue;

    /// <param name="ahead">Let the invented offices do what comes before the procedure that is tried.</param>
    /// <returns>The instance to look at: of the procedure itself, if the case has come so far.</returns>
    /// <exception cref="ConflictException">It cannot be run; the reason is in words.</exception>
    public async Task<InstanceRow> StartAsync(DefinitionVersion version, InventedCase invented, bool ahead, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(invented);
        if (version.IsDraft)
        {
            RequireRunnable(WorkflowDocument.From(version.Json, version.Definition));
        }

        await using var scope = await store.OpenAsync(cancellation);
        var run = new Run(scope.ServiceProvider);
        try
        {
            await run.PutInPlaceAsync(await PublishedAsync(cancellation), version.IsDraft ? version : null, cancellation);
            return await run.StartAsync(version.Definition, invented, ahead, cancellation);
        }
        catch (RefusedException refused)
        {
            var view = RefusalView.Of(refused.Ruling);
            throw new ConflictException(view.Code, view.Sentence, view.Cure);
        }
        catch (FormRefusedException refused)
        {
            throw new ConflictException("E-SANDBOX-FORM", string.Join('；', refused.Problems.Select(problem => problem.Message)), "请检查流程第一步的表单。");
        }
        catch (ProcedureFaultException fault)
        {
            throw new ConflictException("E-SANDBOX-INCIDENT", $"试运行中步骤出错，沙箱没有留下任何内容（{fault.Message}）。", "请检查该步骤的设置。");
        }
    }

    private void RequireRunnable(WorkflowDocument draft)
    {
        // What the law forbids may be tried here, to see where it stops; what cannot be read as a flow cannot.
        if (gate.Check(draft).Where(found => found is { IsError: true, KeepsFromCompiling: true }).ToArray() is { Length: > 0 } found)
        {
            throw new ConflictException("E-SANDBOX-DRAFT", string.Join('；', found.Select(one => one.Text)), "请改正后再试运行。");
        }
    }

    private Task<List<DefinitionRow>> PublishedAsync(CancellationToken cancellation) =>
        real.Definitions.AsNoTracking().Where(row => row.Status == DefinitionStatus.Published).ToListAsync(cancellation);

    /// <summary>One run, with the sandbox's own services.</summary>
    private sealed class Run(IServiceProvider sandbox)
    {
        private readonly LedgerDbContext ledger = sandbox.GetRequiredService<LedgerDbContext>();
        private readonly LedgerWriter writer = sandbox.GetRequiredService<LedgerWriter>();
        private readonly ProcedureRunner procedures = sandbox.GetRequiredService<ProcedureRunner>();
        private readonly TimeProvider clock = sandbox.GetRequiredService<TimeProvider>();

        public async Task PutInPlaceAsync(IReadOnlyList<DefinitionRow> published, DefinitionVersion? draft, CancellationToken cancellation)
        {
            var held = await ledger.Definitions.AsNoTracking().ToListAsync(cancellation);
            var trials = held.Where(row => row.Version >= FirstTrial).ToList();
            var tried = draft is null ? null : Trial(draft, trials);
            await writer.WriteAsync(
                Actor.System,
                tx =>
                {
                    foreach (var row in published.Where(row => !held.Exists(known => (known.Definition, known.Version) == (row.Definition, row.Version))))
                    {
                        tx.Insert(row);
                    }

                    foreach (var row in trials)
                    {
                        row.EffectiveFrom = row == tried ? tx.Today : Never;
                        tx.Update(row);
                    }

                    if (tried is not null && !trials.Contains(tried))
                    {
                        tried.EffectiveFrom = tx.Today;
                        tx.Insert(tried);
                        trials.Add(tried);
                    }

                    return ValueTask.FromResult(true);
                },
                cancellation);
            var library = sandbox.GetRequiredService<ProcedureLibrary>();
            await library.TakePublishedAsync(writer, cancellation);
            foreach (var row in trials)
            {
                library.Add(library.Pinned(row.Definition, row.Version, row.ContentHash), row.EffectiveFrom!.Value);
            }
        }

        public async Task<InstanceRow> StartAsync(string definition, InventedCase invented, bool ahead, CancellationToken cancellation)
        {
            var entry = InventedCase.EntryOf(definition);
            var subject = invented.Subject(await ledger.Persons.CountAsync(cancellation));
            await writer.WriteAsync(
                Actor.System,
                tx =>
                {
                    tx.Register("persons", subject);
                    return ValueTask.FromResult(true);
                },
                cancellation);
            var number = await sandbox.GetRequiredService<ClueRegistration>().RegisterAsync(
                entry, invented.Registrar(entry).ToPerson(), invented.Form(entry, subject.Id, clock.Today()), Guid.CreateVersion7().ToString("n"), cancellation);
            if (ahead)
            {
                await GoAheadAsync(definition, number, cancellation);
            }

            return await FindAsync(i => i.CorrelationId == number && i.Definition == definition, cancellation)
                ?? (await FindAsync(i => i.CorrelationId == number, cancellation))!;
        }

        private async Task GoAheadAsync(string definition, string number, CancellationToken cancellation)
        {
            foreach (var step in new DemonstrationRoute(clock.Today()).WholeWay)
            {
                var task = await ledger.Tasks.AsNoTracking()
                    .FirstOrDefaultAsync(t => t.CaseNumber == number && t.FormId == step.FormId && t.Status == HumanTaskStatus.Open, cancellation);
                if (task is null || await ledger.Instances.AnyAsync(i => i.CorrelationId == number && i.Definition == definition, cancellation)
                    || SandboxOfficer.Of(task.Body, task.OrganisationId) is not { } office)
                {
                    return;
                }

                try
                {
                    await procedures.CompleteAsync(new(task.Id, step.Outcome, step.Form, task.Id, office.ToPerson().ToActor()), cancellation);
                }
                catch (Exception stopped) when (stopped is RefusedException or SubmissionRefusedException or ConflictException)
                {
                    // This case goes another way than the usual one: from here on people do it.
                    return;
                }
            }
        }

        private Task<InstanceRow?> FindAsync(System.Linq.Expressions.Expression<Func<InstanceRow, bool>> which, CancellationToken cancellation) =>
            ledger.Instances.AsNoTracking().Where(which).OrderByDescending(i => i.CreatedAt).FirstOrDefaultAsync(cancellation);

        private DefinitionRow Trial(DefinitionVersion draft, List<DefinitionRow> trials)
        {
            var earlier = trials.Where(row => row.Definition == draft.Definition).MaxBy(row => row.Version);
            if (earlier is not null && Document(draft, earlier.Version).ContentHash == earlier.ContentHash)
            {
                return earlier;
            }

            var document = Document(draft, earlier is null ? FirstTrial : earlier.Version + 1);
            return new()
            {
                Definition = document.DefinitionId, Version = document.Version, Name = document.Name, Status = DefinitionStatus.Published,
                Json = CanonicalJson.Write(document.ToJson()), ContentHash = document.ContentHash, MeaningHash = document.MeaningHash,
                CreatedAt = clock.GetUtcNow().UtcDateTime, PublishedAt = clock.GetUtcNow().UtcDateTime,
            };
        }

        private static WorkflowDocument Document(DefinitionVersion draft, int version) =>
            WorkflowDocument.From(NormalForm.Of(draft.Json, draft.Definition, version), draft.Definition);
    }
}
