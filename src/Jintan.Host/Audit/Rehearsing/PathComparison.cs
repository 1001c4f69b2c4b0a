using Jintan.Engine.Definitions;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Replay;

namespace Jintan.Host.Audit.Rehearsing;

/// <summary>Did the rehearsal walk the path of the case, and say in its entries what the case's entries say?</summary>
/// <param name="Steps">Lines of the journal that were compared.</param>
/// <param name="FirstDifference">The first thing that is not the same, in Chinese; null: the same path.</param>
public sealed record PathComparison(int Steps, string? FirstDifference)
{
    /// <summary>What an officer does around a task, and what was refused, moves no procedure and is not rehearsed.</summary>
    private static readonly string[] NotRehearsed = [EntryKind.TaskClaimed, EntryKind.TaskReleased, EntryKind.Refused];

    public bool IsSame => FirstDifference is null;

    public static PathComparison Of(CaseHistory history, Rehearsed rehearsed)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rehearsed);
        return new(history.Path.Count, Stop(rehearsed) ?? Path(history.Path, rehearsed.Path) ?? Entries(history, rehearsed));
    }

    private static string? Stop(Rehearsed rehearsed) => rehearsed.Stopped is { } stop ? $"第{stop.Sequence}条记录处停止：{stop.Reason}" : null;

    private static string? Path(IReadOnlyList<PathLine> was, IReadOnlyList<PathLine> now)
    {
        for (var i = 0; i < Math.Max(was.Count, now.Count); i++)
        {
            var (one, other) = (i < was.Count ? Word(was[i]) : "（没有）", i < now.Count ? Word(now[i]) : "（没有）");
            if (one != other)
            {
                return $"流程第{i + 1}步不同：记录为 {one}，重走为 {other}。";
            }
        }

        return null;
    }

    private static string Word(PathLine line) => $"{line.Definition}/{line.Activity} {line.Event} {line.Outcomes}".TrimEnd();

    private static string? Entries(CaseHistory history, Rehearsed rehearsed)
    {
        var was = history.Entries.Select(e => EntryText.Parse(e.Content)).Where(e => !NotRehearsed.Contains(e.Kind)).ToArray();
        var now = rehearsed.Entries.Select(EntryText.Parse).Where(e => !NotRehearsed.Contains(e.Kind)).ToArray();
        for (var i = 0; i < Math.Max(was.Length, now.Length); i++)
        {
            if (i >= was.Length || i >= now.Length || Comparable(was[i]) != Comparable(now[i]))
            {
                return i < was.Length ? $"第{was[i].Sequence}条记录（{was[i].Kind}）的内容与重走所得不同。" : $"重走多出一条记录（{now[i].Kind}）。";
            }
        }

        return null;
    }

    // Ids of tasks and instances are drawn anew, and the hand-over of a rehearsal comes at once.
    private static string Comparable(EntryContent entry)
    {
        var particulars = entry.Particulars?.DeepClone().AsObject();
        particulars?.Remove("task");
        return string.Join('\n',
            entry.Kind, entry.Actor, entry.Capacity, entry.AuthorityRow, entry.Person, string.Join(' ', entry.Clauses),
            $"{entry.Node?.Definition} {entry.Node?.Version} {entry.Node?.Node}",
            CanonicalJson.Write(entry.Learned),
            CanonicalJson.Write(particulars),
            Question(entry.Question));
    }

    private static string Question(AskedQuestion? question) => question is null ? "" : string.Join('\n',
        question.Rule, question.Edition, question.Superior,
        CanonicalJson.Write(question.Readings), CanonicalJson.Write(question.Facts), CanonicalJson.Write(question.Ruling), CanonicalJson.Write(question.Computed));
}
