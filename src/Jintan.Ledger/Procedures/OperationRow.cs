namespace Jintan.Ledger.Procedures;

/// <summary>An operation that was carried out once: the same key and actor get the recorded answer.</summary>
public sealed class OperationRow
{
    public required string OperationKey { get; set; }
    public required string Actor { get; set; }

    /// <summary>Hash of what was asked: the same key with other contents is refused, not repeated.</summary>
    public required string Fingerprint { get; set; }
    public required string Answer { get; set; }
    public required DateTime At { get; set; }
}
