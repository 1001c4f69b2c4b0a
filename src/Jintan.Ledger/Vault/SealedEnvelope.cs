namespace Jintan.Ledger.Vault;

/// <summary>An informant's identity, encrypted outside the database (AES-256-GCM). The case knows its number alone.</summary>
public sealed class SealedEnvelope
{
    /// <summary>封存号.</summary>
    public required string Number { get; set; }

    public required string CaseNumber { get; set; }

    /// <summary>Which key of the custodian's folder opens it.</summary>
    public required string KeyId { get; set; }

    public required byte[] Nonce { get; set; }
    public required byte[] Ciphertext { get; set; }
    public required byte[] Tag { get; set; }
    public required string SealedBy { get; set; }
    public required DateTime SealedAt { get; set; }
}
