using Jintan.Activities.Forms;
using Jintan.Host.Cases;
using Jintan.Host.Filling;

namespace Jintan.Host.Inbox;

/// <summary>Everything on the page of one task.</summary>
public sealed record TaskView(
    string Id,
    string Matter,
    CaseLine Case,
    DeadlineLight Light,
    FillingView Filling,
    IReadOnlyList<TaskChoice> Choices,
    string OperationKey,
    Standing Standing,
    IReadOnlyList<string> Clauses,
    Grounds Grounds,
    IReadOnlyList<TimelineLine> History)
{
    /// <summary>Something to know before going on; null: nothing.</summary>
    public string? Notice { get; init; }

    public string NoticeKind { get; init; } = "warn";

    /// <summary>A text that the officer must read before acting; null: none.</summary>
    public string? TextToRead { get; init; }

    /// <summary>Who else could be given the task.</summary>
    public IReadOnlyList<Option> Colleagues { get; init; } = [];

    public RefusalView? Refusal { get; init; }

    public GoingBack Back { get; init; } = GoingBack.Nowhere;

    /// <summary>Why a way back was not taken; null: none was tried.</summary>
    public string? BackNotice { get; init; }

    /// <summary>The step that was chosen then.</summary>
    public string? BackNode { get; init; }

    public string? BackReason { get; init; }

    public bool BackIsStraight { get; init; }
}

/// <summary>One of the lawful choices: the outcome's name and what the button says.</summary>
public sealed record TaskChoice(string Outcome, string Label);

/// <summary>A computed fact: what it is, what it is for this case, and the clause that decides it.</summary>
public sealed record FactLine(string Name, string Value, string? Clause = null);

/// <summary>Whether the reader may act on the task, and who else does.</summary>
public enum Standing
{
    /// <summary>Waits for the reader's office; nobody has claimed it.</summary>
    Free,

    /// <summary>The reader has claimed it.</summary>
    Mine,

    /// <summary>A colleague has claimed it: read only.</summary>
    Others,

    /// <summary>Completed or cancelled: read only.</summary>
    Over,

    /// <summary>The reader sees it but does not hold the office (an auditor, a colleague without the power).</summary>
    ReadOnly,
}
