using System.Text.Json.Nodes;
using Jintan.Activities.Reports;
using Jintan.Activities.Steps;
using Jintan.Engine.Definitions;
using Jintan.Host.Clues;
using Jintan.Ledger;
using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Replay;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.Rehearsing;

/// <summary>
/// Goes through a case again: the recorded forms are handed in, and the bells ring, in their order and at their moments, to the real engine on a
/// ledger in memory.
/// </summary>
/// <param name="definitions">The procedures to run: those that the case is pinned to, or drafts in their place.</param>
public sealed class Rehearsal(IEnumerable<CompiledWorkflow> definitions)
{
    private const string ReportOpened = "report-opened";

    /// <summary>Entries with which a procedure was started from outside, and the member that holds what it was started with.</summary>
    private static readonly Dictionary<string, string> Starts = new(StringComparer.Ordinal)
    {
        [EntryKind.CaseRegistered] = "form", ["major-problem-reported"] = "form", ["complaint-registered"] = "complaint",
        ["correction-registered"] = "correction",
    };

    /// <param name="counted">For a half-year report, the entries of the cases that it counts; see <see cref="CaseHistories.CountedAsync"/>.</param>
    public async Task<Rehearsed> RunAsync(CaseHistory history, IReadOnlyList<Entry> counted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(history);
        var clock = new RehearsalClock();
        await using var scratch = new ScratchLedger(clock);
        await scratch.FillAsync(history.Uploads, cancellation);
        await scratch.FillAsync(counted, cancellation);
        var library = new ProcedureLibrary();
        foreach (var definition in definitions)
        {
            library.Add(definition, DateOnly.MinValue);
        }

        var services = new RehearsalServices(library, new NumberSeriesNames(PrefixOf(history.Number)));
        var faults = new RecordedFaults();
        var run = new Run(history, scratch, clock, faults, new ProcedureRunner(scratch.Writer, library, services, TaskMoves.Law, faults.Fail));
        var stopped = await run.WalkAsync(cancellation);
        await using var ledger = scratch.Query();
        var stream = Streams.Case(history.Number);
        return new(
            await CaseHistories.PathAsync(ledger, history.Number, cancellation),
            await CaseHistories.TasksAsync(ledger, history.Number, cancellation),
            await ledger.Entries.AsNoTracking().Where(e => e.Stream == stream).OrderBy(e => e.Sequence).Select(e => e.Content).ToListAsync(cancellation),
            stopped);
    }

    /// <summary>What stands before the series of case numbers: 演 for a demonstration.</summary>
    private static string PrefixOf(string number)
    {
        var series = number.Split('〔')[0];
        var real = new NumberSeriesNames("");
        return new[] { real.Cases, real.Reports }.Where(name => series.EndsWith(name, StringComparison.Ordinal)).Select(name => series[..^name.Length]).FirstOrDefault("");
    }

    private sealed class Run(CaseHistory history, ScratchLedger scratch, RehearsalClock clock, RecordedFaults faults, ProcedureRunner procedures)
    {
        private readonly DueSweep sweep = new(scratch.Writer, procedures);

        /// <returns>Where the rehearsal could not go on as the case did; null: it went through.</returns>
        public async Task<RehearsalStop?> WalkAsync(CancellationToken cancellation)
        {
            var entries = history.Entries.Select(text => EntryText.Parse(text.Content)).ToArray();
            foreach (var (i, entry) in entries.Index())
            {
                clock.Moment = entry.At;
                var timers = await DueAsync(entry.At, cancellation);
                if (timers.Count == 0 && !IsStimulus(entry.Kind))
                {
                    continue;
                }

                await scratch.PrepareAsync(history, entry.At, cancellation);
                faults.Expect(entries.Skip(i).TakeWhile((next, place) => place == 0 || !IsStimulus(next.Kind)));
                foreach (var timer in timers)
                {
                    await sweep.FireAsync(timer, cancellation);
                }

                if (await StepAsync(entry, cancellation) is { } reason)
                {
                    return new(entry.Sequence, reason);
                }
            }

            return null;
        }

        private static bool IsStimulus(string kind) => Starts.ContainsKey(kind) || kind is ReportOpened or EntryKind.TaskCompleted
            or EntryKind.TaskReturned or EntryKind.TaskWithdrawn or EntryKind.HandOverReleased or EntryKind.ProcedureRetried or EntryKind.RecusedUpwards
            or EntryKind.Reminded or EntryKind.Overdue;

        // Timers of the procedures. What has fired leaves an entry at its moment at the latest when the next step is taken.
        private async Task<List<DueItem>> DueAsync(DateTime moment, CancellationToken cancellation)
        {
            await using var ledger = scratch.Query();
            return await ledger.DueItems.AsNoTracking().Where(d => d.Kind == DueKind.Resume && d.FiredAt == null && d.DueAt <= moment)
                .OrderBy(d => d.DueAt).ToListAsync(cancellation);
        }

        private async Task<string?> StepAsync(EntryContent entry, CancellationToken cancellation)
        {
            try
            {
                return entry.Kind switch
                {
                    EntryKind.TaskCompleted => await CompleteAsync(entry, entry.Node!.Node, (string)entry.Particulars!["outcome"]!, cancellation),
                    EntryKind.TaskReturned => await GoBackAsync(entry, (string)entry.Particulars!["to"]!, cancellation),
                    EntryKind.TaskWithdrawn => await GoBackAsync(entry, null, cancellation),
                    EntryKind.RecusedUpwards => await MoveUpAsync(entry, cancellation),
                    EntryKind.HandOverReleased or EntryKind.ProcedureRetried => await CompleteAsync(entry, BlockedTask.FormId, BlockedTask.Retry, cancellation),
                    EntryKind.Reminded => await RingAsync(entry, DueKind.Remind, cancellation),
                    EntryKind.Overdue => await RingAsync(entry, DueKind.Overdue, cancellation),
                    ReportOpened => await StartAsync(HalfYearCalendar.Start(entry.Person!, history.ReportedThrough!.Value), cancellation),
                    _ when Starts.TryGetValue(entry.Kind, out var member) => await StartAsync(entry, entry.Particulars![member]!, cancellation),
                    _ => null,
                };
            }
            catch (Exception stopped) when (stopped is RefusedException or ConflictException or SubmissionRefusedException or NotFoundException
                or ProcedureFaultException or KeyNotFoundException)
            {
                return stopped is RefusedException { Ruling: Law.Ruling.Refused refused } ? refused.Refusal.Sentence : stopped.Message;
            }
        }

        private Task<string?> StartAsync(EntryContent entry, JsonNode form, CancellationToken cancellation)
        {
            var input = EntryPoint.All.Single(one => one.Procedure == entry.Node!.Definition).Input;
            return StartAsync(
                new(entry.Node!.Definition, new JsonObject { [input] = form.ToJsonString() }, $"{entry.Sequence}", ActorOf(entry, null)), cancellation);
        }

        private async Task<string?> StartAsync(StartProcedure start, CancellationToken cancellation)
        {
            await procedures.StartAsync(start, cancellation);
            return null;
        }

        // The bell that rang then, late or not, and no other.
        private async Task<string?> RingAsync(EntryContent entry, string kind, CancellationToken cancellation)
        {
            await using var ledger = scratch.Query();
            var due = await ledger.DueItems.AsNoTracking().Where(d => d.Kind == kind && d.FiredAt == null && d.DueAt <= entry.At)
                .Join(ledger.Tasks.Where(t => t.Status == HumanTaskStatus.Open && t.Node == entry.Node!.Node && t.Person == entry.Person), d => d.TaskId, t => t.Id, (d, _) => d)
                .FirstOrDefaultAsync(cancellation);
            return due is not null && await sweep.FireAsync(due, cancellation) ? null
                : $"原于此时为“{entry.Particulars!["title"]}”发出提醒或者督办，重走时没有到期的事项。";
        }

        private async Task<string?> CompleteAsync(EntryContent entry, string node, string outcome, CancellationToken cancellation)
        {
            await using var ledger = scratch.Query();
            var open = await ledger.Tasks.AsNoTracking().Where(t => t.Status == HumanTaskStatus.Open).OrderBy(t => t.CreatedAt).ToListAsync(cancellation);
            var task = open.Find(t => t.Node == node && (t.Person is null || entry.Person is null || t.Person == entry.Person));
            if (task is null)
            {
                return open.Count == 0
                    ? $"原办理“{entry.Particulars?["title"]}”，此时没有待办事项。"
                    : $"原办理“{entry.Particulars?["title"]}”，此时等待“{string.Join("、", open.Select(t => t.Title))}”。";
            }

            var form = entry.Particulars?["form"] as JsonObject ?? [];
            if (outcome == "Merge")
            {
                await StandInAsync(form[MergeCase.Into]!.GetValue<string>(), ActorOf(entry, task), cancellation);
            }

            await procedures.CompleteAsync(new(task.Id, outcome, form, $"{entry.Sequence}", ActorOf(entry, task)), cancellation);
            return null;
        }

        // The case that a clue goes into is no part of the history; that it was open and about the same person, the merging shows.
        private Task StandInAsync(string other, Actor actor, CancellationToken cancellation)
        {
            var registered = EntryText.Parse(history.Entries[0].Content);
            return scratch.Writer.WriteAsync(
                actor,
                tx =>
                {
                    tx.Insert(CountedCase.Row(other, registered));
                    tx.AddParty(other, actor.Organisation);
                    tx.Append(tx.BeginCase(other), new EntryDraft(EntryKind.CaseRegistered) { Person = registered.Person });
                    return ValueTask.FromResult(true);
                },
                cancellation);
        }

        private async Task<string?> GoBackAsync(EntryContent entry, string? to, CancellationToken cancellation)
        {
            await using var ledger = scratch.Query();
            var task = await ledger.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Status == HumanTaskStatus.Open && t.Node == entry.Node!.Node, cancellation);
            if (task is null)
            {
                return $"原退回或者撤回“{entry.Particulars!["title"]}”，此时没有这个待办事项。";
            }

            var isStraight = entry.Particulars![StraightBack.Asked] is not null;
            await procedures.SendBackAsync(new(task.Id, to, $"{entry.Particulars["reason"]}", $"{entry.Sequence}", ActorOf(entry, task), isStraight), cancellation);
            return null;
        }

        // Relations are no part of a history; who took whose place is.
        private async Task<string?> MoveUpAsync(EntryContent entry, CancellationToken cancellation)
        {
            await using var ledger = scratch.Query();
            var task = await ledger.Tasks.AsNoTracking()
                .SingleOrDefaultAsync(t => t.Status == HumanTaskStatus.Open && t.Node == entry.Node!.Node && t.Person == entry.Person, cancellation);
            if (task is null)
            {
                return $"原因回避转办“{entry.Particulars!["title"]}”，此时没有这个待办事项。";
            }

            await scratch.Writer.WriteAsync(
                ActorOf(entry, task),
                tx =>
                {
                    tx.MoveUp(task, $"{entry.Particulars!["to"]}", $"{entry.Particulars["organisation"]}");
                    return ValueTask.FromResult(true);
                },
                cancellation);
            return null;
        }

        private static Actor ActorOf(EntryContent entry, HumanTaskRow? task) =>
            new(entry.Actor, entry.ActorTitle, entry.Organisation ?? task?.OrganisationId ?? "");
    }

    private sealed class RehearsalServices(ProcedureLibrary library, NumberSeriesNames series) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(ProcedureLibrary) ? library
            : serviceType == typeof(NumberSeriesNames) ? series
            : null;
    }
}

/// <summary>What came of going through a case again.</summary>
/// <param name="Stopped">Where it could not go on as the case did; null: it went through.</param>
public sealed record Rehearsed(
    IReadOnlyList<PathLine> Path, IReadOnlyList<HistoryTask> Tasks, IReadOnlyList<string> Entries, RehearsalStop? Stopped);

/// <param name="Sequence">The entry whose step could not be taken.</param>
public sealed record RehearsalStop(long Sequence, string Reason);
