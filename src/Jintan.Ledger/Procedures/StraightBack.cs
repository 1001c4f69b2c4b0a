using Jintan.Law;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Tasks;

namespace Jintan.Ledger.Procedures;

/// <summary>
/// 退回后直达: an earlier step is done again, and what was answered between it and the step that sent it back stands, if nothing but papers has
/// come to it and the law wants none of it done anew. Every question in between is put to the law again.
/// </summary>
/// <param name="First">What was handed in at the earlier step before it was sent back.</param>
/// <param name="Again">What was handed in there now.</param>
/// <param name="Answer">What was answered at the step that is reached now.</param>
public sealed record StraightBack(EntryContent First, EntryContent Again, EntryContent Answer)
{
    /// <summary>An answer that stands.</summary>
    public const string Stands = "task-stands";

    /// <summary>An answer that does not stand, because more than papers, or a person, has changed, or whoever gave it must keep away: the step is done again.</summary>
    public const string Lapsed = "task-lapsed";

    /// <summary>Member of an answer that stands: number of the entry in which it was given.</summary>
    public const string AnsweredIn = "answeredIn";

    /// <summary>Member of an answer that stands: the account that gave it.</summary>
    public const string AnsweredBy = "answeredBy";

    /// <summary>Member of a return that asks for it.</summary>
    public const string Asked = "straight";

    /// <summary>The way straight back on which the procedure is at this place; null: it is on none, or nothing was answered here.</summary>
    public static StraightBack? At(CaseFile file, WrittenAt here)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(here);
        var moves = MovesOf(file, here.Instance);
        if (moves.FindAll(entry => entry.Kind != Stands) is not [.., { Kind: EntryKind.TaskReturned } returned, { Kind: EntryKind.TaskCompleted } again]
            || returned.Particulars![Asked] is null || returned.Node!.Node == here.Node)
        {
            return null;
        }

        var first = moves.FindLast(entry => entry.Sequence < returned.Sequence && IsDone(entry, again.Node!.Node))!;
        return moves.FindLast(entry => entry.Sequence > first.Sequence && entry.Sequence < returned.Sequence
            && IsDone(entry, here.Node)) is { } answer
            ? new(first, again, answer)
            : null;
    }

    /// <summary>Forms of the steps between an earlier one and the task that waits.</summary>
    public static ValueList<string> Between(CaseFile file, HumanTaskRow open, string earlier)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(open);
        var moves = MovesOf(file, open.InstanceId);
        return ValueList.From(moves.Skip(moves.FindLastIndex(entry => IsDone(entry, earlier)) + 1)
            .Where(entry => entry.Kind is EntryKind.TaskCompleted or Stands && entry.Node!.Node != open.Node)
            .Select(entry => entry.Particulars!["formId"]!.GetValue<string>())
            .Distinct(StringComparer.Ordinal));
    }

    private static List<EntryContent> MovesOf(CaseFile file, string instance) => [.. file.Entries.Where(entry =>
        entry.Node?.Instance == instance && entry.Kind is EntryKind.TaskCompleted or Stands or EntryKind.TaskReturned or EntryKind.TaskWithdrawn)];

    private static bool IsDone(EntryContent entry, string node) => entry.Kind is EntryKind.TaskCompleted or Stands && entry.Node!.Node == node;
}
