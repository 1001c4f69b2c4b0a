using Jintan.Host.Filling;
using Jintan.Host.Inbox;

namespace Jintan.Host.Clues;

/// <summary>The registration of a clue, as far as it is filled in.</summary>
public sealed record ClueView(FillingView Filling, string OperationKey)
{
    public string? Notice { get; init; }

    public string NoticeKind { get; init; } = "warn";

    public RefusalView? Refusal { get; init; }
}
