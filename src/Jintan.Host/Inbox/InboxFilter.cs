using Jintan.Ledger.Cases;
using Jintan.Ledger.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace Jintan.Host.Inbox;

/// <summary>What a list is narrowed to; everything stands in the address, so that a filtered list can be kept as a bookmark.</summary>
public sealed record InboxFilter
{
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "deadline")]
    public string? Deadline { get; init; }

    [FromQuery(Name = "node")]
    public string? Node { get; init; }

    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    [FromQuery(Name = "page")]
    public int? Page { get; init; }

    public const string Late = "late";
    public const string Soon = "soon";
    public const string Statutory = "law";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrEmpty(Deadline) && string.IsNullOrEmpty(Node) && string.IsNullOrEmpty(Unit);

    internal IQueryable<TaskOfCase> Narrow(IQueryable<TaskOfCase> tasks, DateOnly today)
    {
        // Databases compare by code points: both sides in lower case, as in the index of words.
        if (Text?.Trim().ToLowerInvariant() is { Length: > 0 } text)
        {
            tasks = tasks.Where(t => t.Case.Number.ToLower().Contains(text) || t.Task.Title.ToLower().Contains(text)
                || t.Case.Title.ToLower().Contains(text) || t.Case.Subjects.ToLower().Contains(text));
        }

        if (Node is { Length: > 0 } node)
        {
            tasks = tasks.Where(t => t.Task.Title == node);
        }

        if (Unit is { Length: > 0 } unit)
        {
            tasks = tasks.Where(t => t.Case.UnitId == unit);
        }

        var soon = today.AddDays(DeadlineLight.DaysOfWarning);
        return Deadline switch
        {
            Late => tasks.Where(t => t.Task.DueOn < today),
            Soon => tasks.Where(t => t.Task.DueOn >= today && t.Task.DueOn <= soon),
            Statutory => tasks.Where(t => t.Task.DueClause != null),
            _ => tasks,
        };
    }
}

/// <summary>A task beside the case that it belongs to.</summary>
internal sealed class TaskOfCase
{
    public required HumanTaskRow Task { get; init; }

    public required CaseRow Case { get; init; }
}
