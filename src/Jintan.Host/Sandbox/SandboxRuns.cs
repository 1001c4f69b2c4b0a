using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Engine.Definitions;
using Jintan.Host.Clues;
using Jintan.Host.Demonstration;
using Jintan.Host.Inbox;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Publishing;
using Jintan.Host.Studio.Definitions;
using Jintan.Host.Studio.Instances;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Sandbox;

/// <summary>
/// Runs a definition with an invented case: the published procedures, with the version that is tried in place of its own, until another is
/// run. It is kept under a number of its own, so that the viewer shows what has run, whatever becomes of the draft.
/// </summary>
public sealed class SandboxRuns(SandboxStore store, LedgerDbContext real, PublishGate gate)
{
    /// <summary>Beyond every version that will ever be published.</summary>
    private const int FirstTrial = 100_001;

    public static bool IsTrial(int version) => version >= FirstTrial;

    /// <param name="ahead">Let the invented offices do what comes before the procedure that is tried.</param>
    /// <returns>The instance to look at: of the procedure itself, if the case has come so far.</returns>
    /// <exception cref="ConflictException">It cannot be run; the reason is in words.</exception>
    public async Task<SandboxRun> StartAsync(DefinitionVersion version, InventedCase invented, bool ahead, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(invented);
        RequireRunnable(version);
        await using var scope = await store.OpenAsync(cancellation);
        var begun = new Begun(scope.ServiceProvider);
        await store.OneRun.WaitAsync(cancellation);
        try
        {
            await begun.PutInPlaceAsync(await PublishedAsync(cancellation), version, cancellation);
            return await begun.StartAsync(version.Definition, invented, ahead, cancellation);
        }
        catch (RefusedException refused)
        {
            var view = RefusalView.Of(refused.Ruling);
            throw new ConflictException(view.Code, view.Sentence, view.Cure);
        }
        catch (FormRefusedException refused)
        {
            throw new ConflictException("E-SANDBOX-FORM", string.Join('；', refused.Problems.Select(problem => problem.Message)), "请检查流程的第一张表单。");
        }
        catch (ProcedureFaultException fault)
        {
            throw new ConflictException("E-SANDBOX-INCIDENT", $"试运行中步骤出错，这件案件没有开始（{fault.Message}）。", "请检查该步骤的设置。");
        }
        finally
        {
            store.OneRun.Release();
        }
    }

    // What the law forbids may be tried here, to see where it stops; what cannot be read as a flow cannot.
    private void RequireRunnable(DefinitionVersion version)
    {
        var found = gate.Check(WorkflowDocument.From(version.Json, version.Definition)).Where(one => one is { IsError: true, KeepsFromCompiling: true }).ToList();
        if (found.Count > 0)
        {
            throw new ConflictException("E-SANDBOX-DRAFT", string.Join('；', found.Select(one => one.Text)), "请改正后再试运行。");
        }
    }

    private Task<List<DefinitionRow>> PublishedAsync(CancellationToken cancellation) =>
        real.Definitions.AsNoTracking().Where(row => row.Status == DefinitionStatus.Published).ToListAsync(cancellation);

    /// <summary>One run, with the sandbox's own services.</summary>
    private sealed class Begun(IServiceProvider sandbox)
    {
        private readonly LedgerDbContext ledger = sandbox.GetRequiredService<LedgerDbContext>();
        private readonly LedgerWriter writer = sandbox.GetRequiredService<LedgerWriter>();
        private readonly TimeProvider clock = sandbox.GetRequiredService<TimeProvider>();

        /// <summary>From now on cases take the published versions, and of this one procedure the version that is tried.</summary>
        public async Task PutInPlaceAsync(IReadOnlyList<DefinitionRow> published, DefinitionVersion version, CancellationToken cancellation)
        {
            var held = await ledger.Definitions.AsNoTracking().ToListAsync(cancellation);
            var trials = held.Where(row => IsTrial(row.Version)).ToList();
            var tried = version.IsPublished ? null : Trial(version, trials);
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
                        row.EffectiveFrom = row == tried ? tx.Today : DateOnly.MaxValue;
                        tx.Update(row);
                    }

                    if (tried is not null && !trials.Contains(tried))
                    {
                        tried.EffectiveFrom = tx.Today;
                        tx.Insert(tried);
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

        public async Task<SandboxRun> StartAsync(string definition, InventedCase invented, bool ahead, CancellationToken cancellation)
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
            var clues = sandbox.GetRequiredService<ClueRegistration>();
            var reading = clues.Read(entry, invented.Form(entry, subject.Id, clock.Today()));
            if (reading.Problems.Count > 0)
            {
                throw new FormRefusedException(reading.Problems);
            }

            var key = Guid.CreateVersion7().ToString("n");
            var number = await clues.RegisterAsync(entry, invented.Registrar(entry).ToPerson(), reading.Value, key, cancellation);
            if (ahead)
            {
                await GoAheadAsync(definition, number, cancellation);
            }

            var reached = await FindAsync(i => i.CorrelationId == number && i.Definition == definition, cancellation)
                ?? (await FindAsync(i => i.CorrelationId == number, cancellation))!;
            return await ReadAsync(reached, cancellation);
        }

        private async Task GoAheadAsync(string definition, string number, CancellationToken cancellation)
        {
            var procedures = sandbox.GetRequiredService<ProcedureRunner>();
            foreach (var step in new DemonstrationRoute(clock.Today()).WholeWay)
            {
                var task = await ledger.Tasks.AsNoTracking()
                    .FirstOrDefaultAsync(t => t.CaseNumber == number && t.FormId == step.FormId && t.Status == HumanTaskStatus.Open, cancellation);
                if (task is null || SandboxOfficer.Of(task.Body, task.OrganisationId) is not { } office
                    || await ledger.Instances.AnyAsync(i => i.CorrelationId == number && i.Definition == definition, cancellation))
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

        private Task<InstanceRow?> FindAsync(Expression<Func<InstanceRow, bool>> which, CancellationToken cancellation) =>
            ledger.Instances.AsNoTracking().Where(which).OrderByDescending(i => i.CreatedAt).FirstOrDefaultAsync(cancellation);

        private async Task<SandboxRun> ReadAsync(InstanceRow row, CancellationToken cancellation)
        {
            var journal = await ledger.Journal.AsNoTracking().Where(j => j.InstanceId == row.Id).OrderBy(j => j.Sequence).ToListAsync(cancellation);
            var state = sandbox.GetRequiredService<InstanceShelf>().StateOf(row);
            return new(row.Id, InstanceJson.Whole(row, state, Execution.From(row.Id, journal.ConvertAll(JournalLine.Of))));
        }

        private DefinitionRow Trial(DefinitionVersion version, List<DefinitionRow> trials)
        {
            var last = trials.Where(row => row.Definition == version.Definition).MaxBy(row => row.Version);
            if (last is not null && Numbered(version, last.Version).ContentHash == last.ContentHash)
            {
                return last;
            }

            var document = Numbered(version, last is null ? FirstTrial : last.Version + 1);
            var now = clock.GetUtcNow().UtcDateTime;
            return new()
            {
                Definition = document.DefinitionId, Version = document.Version, Name = document.Name, Status = DefinitionStatus.Published,
                Json = CanonicalJson.Write(document.ToJson()), ContentHash = document.ContentHash, MeaningHash = document.MeaningHash,
                CreatedAt = now, PublishedAt = now,
            };
        }

        private static WorkflowDocument Numbered(DefinitionVersion version, int number) =>
            WorkflowDocument.From(NormalForm.Of(version.Json, version.Definition, number), version.Definition);
    }
}

/// <summary>A case that was begun in the sandbox: the instance to look at, in the words of Studio's interface.</summary>
public sealed record SandboxRun(string Instance, JsonObject Whole);
