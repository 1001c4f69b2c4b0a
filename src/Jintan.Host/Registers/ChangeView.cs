using Jintan.Host.Registers.Files;
using Jintan.Ledger.Registers;

namespace Jintan.Host.Registers;

/// <summary>Proposed rows as the second person reads them.</summary>
public sealed record ChangeView(Register Register, RegisterChange Change, ProposedRows Proposed, bool MayConfirm)
{
    public string? Notice { get; init; }

    /// <summary>Reason for a rejection, as typed so far.</summary>
    public string Reason { get; init; } = "";
}
