using System.Text.Json.Nodes;
using Jintan.Ledger.Registers;

namespace Jintan.Host.Registers;

/// <summary>A proposed row as the second person reads it.</summary>
public sealed record ChangeView(Register Register, RegisterChange Change, JsonObject Row, bool MayConfirm)
{
    public string? Notice { get; init; }

    /// <summary>Reason for a rejection, as typed so far.</summary>
    public string Reason { get; init; } = "";
}
