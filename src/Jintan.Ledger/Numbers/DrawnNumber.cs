namespace Jintan.Ledger.Numbers;

/// <summary>A number (案号 or 文号) that was drawn: never reused, kept with its reason when void.</summary>
public sealed class DrawnNumber
{
    /// <summary>The number as printed, for example <c>演坛作办〔2026〕3号</c>.</summary>
    public required string Number { get; set; }

    /// <summary>Series: demonstration, sandbox and real numbers never mix.</summary>
    public required string Series { get; set; }
    public required int Year { get; set; }
    public required int Value { get; set; }
    public required string CaseNumber { get; set; }
    public required DateTime DrawnAt { get; set; }
    public string? VoidReason { get; set; }
}
