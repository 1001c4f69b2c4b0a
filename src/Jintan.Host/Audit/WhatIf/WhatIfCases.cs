using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Questions;
using Jintan.Engine.Definitions;
using Jintan.Host.Audit.Cases;
using Jintan.Host.Audit.Rehearsing;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Replay;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.WhatIf;

/// <summary>What would have become of closed cases under another reading, another limit, another flow. Nothing is written.</summary>
public sealed class WhatIfCases(LedgerDbContext ledger, Recompute recompute, ProcedureLibrary library, ActivityCatalogue catalogue)
{
    /// <summary>Closed cases that are looked at, the newest first.</summary>
    public const int Most = 500;

    /// <param name="progress">Told how many cases of how many have been gone through.</param>
    public async Task<WhatIfResult> AskAsync(WhatIfQuestion question, Action<int, int> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(progress);
        return Enum.TryParse<ReadingId>(question.Reading, out var reading) ? await AgainAsync(asked => Otherwise(asked, reading), progress, cancellation)
            : Registered(question) is { } limit ? await LimitAsync(limit, progress, cancellation)
            : question is { Step: { } step, Days: >= 0 and { } days } && step.Split('/') is [var definition, var node]
                ? await StepAsync(definition, node, days, cancellation)
            : await ledger.DefinitionDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Definition == question.Draft, cancellation) is { } draft
                ? await DraftAsync(draft.Json, progress, cancellation)
            : new(0, [], "没有这样的解释、期限、步骤或者流程草案，请重新选择。");
    }

    /// <summary>Every question again under a law that differs in one thing from the pinned one.</summary>
    private async Task<WhatIfResult> AgainAsync(Func<RecordedQuestion, LawInForce> law, Action<int, int> progress, CancellationToken cancellation)
    {
        var differences = new List<WhatIfDifference>();
        var cases = await ClosedAsync(cancellation);
        foreach (var (i, number) in cases.Index())
        {
            progress(i, cases.Count);
            var stream = Streams.Case(number);
            var entries = await ledger.Entries.AsNoTracking().Where(e => e.Stream == stream).OrderBy(e => e.Sequence)
                .Select(e => new { e.Sequence, e.Content }).ToListAsync(cancellation);
            differences.AddRange(entries
                .Select(e => recompute.Entry(stream, e.Sequence, e.Content, law))
                .OfType<RecomputedEntry>().SelectMany(entry => Differences(number, entry)));
        }

        return new(cases.Count, differences, null);
    }

    /// <summary>Under another limit of the register: last days of the tasks that it governs, and what the law answered by it.</summary>
    private async Task<WhatIfResult> LimitAsync(PolicyLimit limit, Action<int, int> progress, CancellationToken cancellation)
    {
        var forms = FormCatalogue.All.Where(form => form.PolicyLimit == limit.Id).Select(form => form.Id).ToArray();
        var tasks = await TasksAsync(task => forms.Contains(task.FormId), (_, opened, law) => limit.LastDay(opened, law.Local.Calendar), cancellation);
        var answers = await AgainAsync(asked => Otherwise(asked, limit), progress, cancellation);
        return answers with { Differences = [.. tasks.Differences, .. answers.Differences] };
    }

    /// <summary>Under another number of working days for one step, where the register has set no limit for it.</summary>
    private Task<WhatIfResult> StepAsync(string definition, string node, int workingDays, CancellationToken cancellation) => TasksAsync(
        task => task.Definition == definition && task.Node == node,
        (form, opened, law) => form?.PolicyLimit is { } name && PolicyLimits.InForce(law.LocalChanges.Limits, name, opened) is { } registered
            ? registered.LastDay(opened, law.Local.Calendar)
            : law.Local.Calendar.LastDay(opened, workingDays),
        cancellation);

    private async Task<WhatIfResult> TasksAsync(
        Expression<Func<HumanTaskRow, bool>> which, Func<Form?, DateOnly, LawInForce, DateOnly?> last, CancellationToken cancellation)
    {
        var cases = await ClosedAsync(cancellation);
        var tasks = await ledger.Tasks.AsNoTracking().Where(t => cases.Contains(t.CaseNumber) && t.DueClause == null).Where(which)
            .OrderBy(t => t.CreatedAt).ToListAsync(cancellation);
        var settings = await ledger.LawSettings.AsNoTracking().ToListAsync(cancellation);
        return new(cases.Count, [.. from task in tasks
                                    let opened = LegalDate.Of(task.CreatedAt)
                                    let due = last(FormCatalogue.All.FirstOrDefault(form => form.Id == task.FormId), opened, LawOfDay.Of(opened, settings))
                                    where due != task.DueOn
                                    select new WhatIfDifference(
                                        task.CaseNumber, 0, $"期限：{task.Title}", Day(task.DueOn, task.CompletedAt), Day(due, task.CompletedAt))], null);
    }

    /// <summary>Through a draft in the place of the version that the cases went through.</summary>
    /// <param name="json">The draft.</param>
    public async Task<WhatIfResult> DraftAsync(string json, Action<int, int> progress, CancellationToken cancellation)
    {
        var compilation = WorkflowCompiler.Compile(
            WorkflowDocument.Parse(System.Text.Encoding.UTF8.GetBytes(json), "draft"), catalogue, WorkflowProfile.Procedure);
        if (compilation.HasErrors)
        {
            return new(0, [], $"草案不能运行：{string.Join(" ", compilation.Diagnostics.Where(d => d.Severity == Severity.Error))}");
        }

        var draft = compilation.Workflow;
        var differences = new List<WhatIfDifference>();
        var cases = await ClosedAsync(cancellation);
        foreach (var (i, number) in cases.Index())
        {
            progress(i, cases.Count);
            var history = await CaseHistories.ReadAsync(ledger, number, cancellation);
            if (history.Path.Any(line => line.Definition == draft.DefinitionId))
            {
                var flows = CaseRecomputation.Pinned(history, library).Where(w => w.DefinitionId != draft.DefinitionId).Append(draft);
                var counted = await CaseHistories.CountedAsync(ledger, history, cancellation);
                differences.AddRange(Differences(history, await new Rehearsal(flows).RunAsync(history, counted, cancellation)));
            }
        }

        return new(cases.Count, differences, null);
    }

    // Everything else stays as it was pinned; where the case was decided under the other sense, the trial asks under the first.
    private static LawInForce Otherwise(RecordedQuestion asked, ReadingId reading)
    {
        var pinned = QuestionReplay.Pinned(asked);
        var other = pinned.Readings[reading] == ReadingChoice.Alternative ? ReadingChoice.Default : ReadingChoice.Alternative;
        return pinned with { Readings = pinned.Readings.With(reading, other) };
    }

    // It begins after the shipped ones and so goes before them; what the Office had registered in its place is left out.
    private static LawInForce Otherwise(RecordedQuestion asked, PolicyLimit limit)
    {
        var pinned = QuestionReplay.Pinned(asked);
        var others = pinned.LocalChanges.Limits.Where(other => other.Id != limit.Id);
        return pinned with { LocalChanges = pinned.LocalChanges with { Limits = ValueList.From(others.Append(limit)) } };
    }

    private static PolicyLimit? Registered(WhatIfQuestion question) =>
        question.Days is > 0 and { } days && UnitOf(question.Unit) is { } unit && PolicyLimits.All.LastOrDefault(one => one.Id == question.Limit) is { } shipped
            ? shipped with { Amount = days, Unit = unit, From = shipped.From.AddDays(1), Through = null }
            : null;

    private static LimitUnit? UnitOf(string? name) => name switch
    {
        "working_days" => LimitUnit.WorkingDays,
        "days" => LimitUnit.Days,
        _ => null,
    };

    private Task<List<string>> ClosedAsync(CancellationToken cancellation) => ledger.Cases.AsNoTracking()
        .Where(c => c.Status == CaseStatus.Closed).OrderByDescending(c => c.RegisteredAt).Select(c => c.Number).Take(Most).ToListAsync(cancellation);

    private static IEnumerable<WhatIfDifference> Differences(string number, RecomputedEntry entry) => entry.Failure is { } failure
        ? [new(number, entry.Sequence, AnswerWords.Question(entry.Question), "", failure)]
        : entry.Parts.Where(part => !part.IsEqual && !OnlyNamesTheReading(part)).Select(part => new WhatIfDifference(
            number,
            entry.Sequence,
            part.IsRuling ? AnswerWords.Question(entry.Question) : AnswerWords.Value(part.Rule),
            part.IsRuling ? AnswerWords.Ruling(part.Recorded) : AnswerWords.Computed(part.Rule, part.Recorded),
            part.IsRuling ? AnswerWords.Ruling(part.Again) : AnswerWords.Computed(part.Rule, part.Again)));

    // A ruling names the sense of every reading that it rests on; that alone changes nothing for the case.
    private static bool OnlyNamesTheReading(ComparedPart part) =>
        part.IsRuling && part.Recorded?.Replace("\"alternative\"", "\"default\"") is { } was && part.Again?.Replace("\"alternative\"", "\"default\"") is { } now
        && JsonNode.DeepEquals(JsonNode.Parse(was), JsonNode.Parse(now));

    private static IEnumerable<WhatIfDifference> Differences(CaseHistory history, Rehearsed rehearsed)
    {
        if (rehearsed.Stopped is { } stop)
        {
            yield return new(history.Number, stop.Sequence, "走向", "照原样办理", stop.Reason);
        }

        for (var i = 0; i < Math.Max(history.Tasks.Count, rehearsed.Tasks.Count); i++)
        {
            var (was, now) = (history.Tasks.ElementAtOrDefault(i), rehearsed.Tasks.ElementAtOrDefault(i));
            if (was is null || now is null)
            {
                yield return new(history.Number, 0, "程序", was is null ? "（没有）" : $"{was.Definition}/{was.Node}", now is null ? "（没有）" : $"{now.Definition}/{now.Node}");
                break;
            }

            if ((was.Definition, was.Node) != (now.Definition, now.Node))
            {
                yield return new(history.Number, 0, "程序", $"{was.Definition}/{was.Node}", $"{now.Definition}/{now.Node}");
                break;
            }

            if (was.Body != now.Body)
            {
                yield return new(history.Number, 0, $"办理（批准）身份：{was.Node}", was.Body, now.Body);
            }

            if (was.DueOn != now.DueOn)
            {
                yield return new(history.Number, 0, $"期限：{was.Node}", $"{was.DueOn:yyyy-MM-dd}", $"{now.DueOn:yyyy-MM-dd}");
            }
        }

        foreach (var difference in Computed(history, rehearsed))
        {
            yield return difference;
        }
    }

    // Route, approver, permitted set, dates: the nth answer to a question about a person beside the nth answer of the trial.
    private static IEnumerable<WhatIfDifference> Computed(CaseHistory history, Rehearsed rehearsed)
    {
        var again = Answers(rehearsed.Entries).ToDictionary(answer => answer.Key, answer => answer.Entry);
        foreach (var (key, was) in Answers(history.Entries.Select(e => e.Content)).Where(answer => again.ContainsKey(answer.Key)))
        {
            var (recorded, tried) = ((was.Question!.Computed as JsonObject ?? []), again[key].Question!.Computed as JsonObject ?? []);
            foreach (var name in recorded.Select(value => value.Key).Union(tried.Select(value => value.Key)).Where(name => !JsonNode.DeepEquals(recorded[name], tried[name])))
            {
                yield return new(history.Number, was.Sequence, AnswerWords.Value(name), AnswerWords.Computed(name, recorded[name]?.ToJsonString()), AnswerWords.Computed(name, tried[name]?.ToJsonString()));
            }
        }
    }

    private static IEnumerable<((string Rule, string? Person, int Nth) Key, EntryContent Entry)> Answers(IEnumerable<string> entries) =>
        entries.Select(EntryText.Parse).Where(entry => entry.Question is not null && entry.Kind != EntryKind.Refused)
            .GroupBy(entry => (entry.Question!.Rule, entry.Person)).SelectMany(same => same.Select((entry, nth) => ((same.Key.Rule, same.Key.Person, nth), entry)));

    private static string Day(DateOnly? due, DateTime? done) => due is not { } day ? "不设"
        : done is { } completed && LegalDate.Of(completed) > day ? $"{day:yyyy-MM-dd}（逾期）" : $"{day:yyyy-MM-dd}";
}

/// <param name="Cases">Closed cases that were looked at.</param>
/// <param name="Problem">Why nothing could be tried.</param>
public sealed record WhatIfResult(int Cases, IReadOnlyList<WhatIfDifference> Differences, string? Problem);

/// <param name="Sequence">Entry that would have been another; 0: the case as a whole.</param>
/// <param name="What">Route, approver, permitted set, date.</param>
public sealed record WhatIfDifference(string CaseNumber, long Sequence, string What, string Was, string Would);
