using Jintan.Activities.Steps;
using Jintan.Engine.Definitions;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Replay;

namespace Jintan.Host.Audit.Rehearsing;

/// <summary>Did the rehearsal walk the path of the case, and say in its entries what the case's entries say?</summary>
/// <param name="Steps">Lines of the journal that were compared.</param>
/// <param name="FirstDifference">The first thing that is not the same, in Chinese; null: the same path.</param>
public sealed record PathComparison(int Steps, string? FirstDifference)
{
    /// <summary>
    /// What an officer does around a task, what was refused, that an informant was sealed apart and that another clue was put to the case move no
    /// procedure and are not compared.
    /// </summary>
    private static readonly string[] NotRehearsed =
        [EntryKind.TaskClaimed, EntryKind.TaskReleased, EntryKind.TaskReassigned, EntryKind.Refused, EntryKind.InformantSealed, MergeCase.ClueMerged];

    public bool IsSame => FirstDifference is null;

    /// <summary>One sentence for people.</summary>
    public string Sentence => FirstDifference ?? $"按锁定的流程版本重走，{Steps}步与记录一致，各条记录的内容也一致。";

    public static PathComparison Of(CaseHistory history, Rehearsed rehearsed)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rehearsed);
        return new(history.Path.Count, Stop(rehearsed) ?? Path(history.Path, rehearsed.Path) ?? Entries(history, rehearsed));
    }

    private static string? Stop(Rehearsed rehearsed) => rehearsed.Stopped is { } stop ? $"第{stop.Sequence}条记录处停止：{stop.Reason}" : null;

    // Procedures that began in the same instant have no order: each is looked for among those that are left.
    private static string? Path(IReadOnlyList<PathLine> was, IReadOnlyList<PathLine> now)
    {
        var left = Walks(now);
        var unmatched = Walks(was).Where(walk => !Removed(left, left.FindIndex(other => other.SequenceEqual(walk)))).ToList();
        if (unmatched.Count == 0)
        {
            return left.Count == 0 ? null : $"重走多出一个程序，自 {left[0][0]} 开始。";
        }

        var recorded = unmatched[0];
        var again = left.MaxBy(other => recorded.Zip(other).TakeWhile(step => step.First == step.Second).Count()) ?? [];
        var first = recorded.Zip(again).TakeWhile(step => step.First == step.Second).Count();
        return $"流程第{first + 1}步不同：记录为 {recorded.ElementAtOrDefault(first) ?? "（没有）"}，重走为 {again.ElementAtOrDefault(first) ?? "（没有）"}。";
    }

    private static List<string[]> Walks(IEnumerable<PathLine> path) => [.. path.GroupBy(line => line.Instance).Select(walk => walk.Select(Word).ToArray())];

    private static bool Removed(List<string[]> walks, int place)
    {
        if (place >= 0)
        {
            walks.RemoveAt(place);
        }

        return place >= 0;
    }

    private static string Word(PathLine line) => $"{line.Definition}/{line.Activity} {line.Event} {line.Outcomes}".TrimEnd();

    private static string? Entries(CaseHistory history, Rehearsed rehearsed)
    {
        var was = history.Entries.Select(e => EntryText.Parse(e.Content)).Where(e => !NotRehearsed.Contains(e.Kind)).ToArray();
        var now = rehearsed.Entries.Select(EntryText.Parse).Where(e => !NotRehearsed.Contains(e.Kind)).ToArray();
        for (var i = 0; i < Math.Max(was.Length, now.Length); i++)
        {
            if (i >= was.Length || i >= now.Length)
            {
                return i < was.Length ? $"第{was[i].Sequence}条记录（{was[i].Kind}）在重走时没有出现。" : $"重走多出一条记录（{now[i].Kind}）。";
            }

            var different = Parts(was[i]).Zip(Parts(now[i])).FirstOrDefault(part => part.First.Text != part.Second.Text);
            if (different.First.Name is { } name)
            {
                return $"第{was[i].Sequence}条记录（{was[i].Kind}）的{name}与重走所得不同。";
            }
        }

        return null;
    }

    // Ids of tasks and instances are drawn anew, and the hand-over of a rehearsal comes at once.
    private static (string Name, string Text)[] Parts(EntryContent entry)
    {
        var particulars = entry.Particulars?.DeepClone().AsObject();
        particulars?.Remove("task");
        return
        [
            ("事项", entry.Kind),
            ("行为人", $"{entry.Actor} {entry.Capacity} {entry.AuthorityRow}"),
            ("当事人", $"{entry.Person}"),
            ("依据", string.Join(' ', entry.Clauses)),
            ("步骤", $"{entry.Node?.Definition} {entry.Node?.Version} {entry.Node?.Node}"),
            ("事实", CanonicalJson.Write(entry.Learned)),
            ("内容", CanonicalJson.Write(particulars)),
            ("裁断", Question(entry.Question)),
        ];
    }

    private static string Question(AskedQuestion? question) => question is null ? "" : string.Join('\n',
        question.Rule, question.Edition, question.Superior,
        CanonicalJson.Write(question.Readings), CanonicalJson.Write(question.Facts), CanonicalJson.Write(question.Ruling), CanonicalJson.Write(question.Computed));
}
