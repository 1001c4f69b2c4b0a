using Jintan.Host.Filling;
using Jintan.Host.Inbox;

namespace Jintan.Host.Clues;

/// <summary>What comes in from outside, as far as its form is filled in.</summary>
public sealed record ClueView(EntryPoint Entry, FillingView Filling, string OperationKey)
{
    public string? Notice { get; init; }

    public string NoticeKind { get; init; } = "warn";

    public RefusalView? Refusal { get; init; }
}
