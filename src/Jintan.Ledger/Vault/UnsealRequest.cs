namespace Jintan.Ledger.Vault;

/// <summary>One person asks to see a sealed identity, another lets them, once and for a short time.</summary>
public sealed class UnsealRequest
{
    public required string Id { get; set; }

    /// <summary>封存号.</summary>
    public required string Envelope { get; set; }

    public required string CaseNumber { get; set; }
    public required string Purpose { get; set; }
    public required string RequestedBy { get; set; }
    public required DateTime RequestedAt { get; set; }

    /// <summary>Of <see cref="UnsealStatus"/>.</summary>
    public required string Status { get; set; }

    public string? DecidedBy { get; set; }
    public string? Reason { get; set; }

    /// <summary>Until when the one look may be taken.</summary>
    public DateTime? GrantedUntil { get; set; }
}

/// <summary>Where a request to see an identity stands.</summary>
public static class UnsealStatus
{
    public const string Requested = "requested";
    public const string Granted = "granted";
    public const string Declined = "declined";
    public const string Looked = "looked";
}
