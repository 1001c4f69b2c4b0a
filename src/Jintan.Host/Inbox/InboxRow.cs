namespace Jintan.Host.Inbox;

/// <summary>A line of 待办 or 已办.</summary>
/// <param name="Matter">事项.</param>
/// <param name="Office">Who has claimed it or has done it; null: nobody yet.</param>
/// <param name="IsMine">Claimed by the reader.</param>
public sealed record InboxRow(
    string TaskId,
    string Matter,
    string CaseNumber,
    string CaseTitle,
    string Subjects,
    string Unit,
    IReadOnlyList<string> Clauses,
    DateTime ArrivedAt,
    DateTime? DoneAt,
    DeadlineLight Light,
    string? Office,
    bool IsMine);
