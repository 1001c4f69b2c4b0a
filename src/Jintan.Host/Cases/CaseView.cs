using Jintan.Host.Inbox;
using Jintan.Ledger.Cases;

namespace Jintan.Host.Cases;

/// <summary>Everything on the page of a case.</summary>
public sealed record CaseView(
    CaseLine Case,
    string RegisteredBy,
    DateTime? ClosedAt,
    IReadOnlyList<WaitingTask> Waiting,
    IReadOnlyList<DocumentLine> Documents,
    IReadOnlyList<BarLine> Bars,
    IReadOnlyList<TimelineLine> Timeline)
{
    /// <summary>Every decision: one for each person, and what was corrected.</summary>
    public IReadOnlyList<DecisionLine> Decisions { get; init; } = [];

    /// <summary>Whether the reader may ask for a correction: the step says who has the power.</summary>
    public bool MayCorrect { get; init; }

    /// <summary>What a half-yearly report counts; empty for a case.</summary>
    public IReadOnlyList<FigureLine> Figures { get; init; } = [];

    /// <summary>Whether the reader may seal an informant's identity, or ask for one.</summary>
    public bool MayReachTheVault { get; init; }
}

/// <summary>A task of the case that waits for somebody.</summary>
/// <param name="IsOurs">Belongs to the reader's organisation: the reader may open it.</param>
public sealed record WaitingTask(string Id, string Matter, string Unit, DeadlineLight Light, bool IsOurs);

/// <param name="State">Of <see cref="IssuedDecision.State"/>.</param>
public sealed record DecisionLine(string Number, string State);

public sealed record DocumentLine(long Id, string Kind, string? Number, string FileName, DateTime AddedAt);

/// <summary>An effect of a decision with its first and last barred day, both included.</summary>
public sealed record BarLine(string Effect, string Period, string Clause, bool InForce);
