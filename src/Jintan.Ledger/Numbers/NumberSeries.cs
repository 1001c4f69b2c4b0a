namespace Jintan.Ledger.Numbers;

/// <summary>Last number drawn per series and year; the row is the lock that keeps the series without gaps.</summary>
public sealed class NumberSeries
{
    public required string Series { get; set; }
    public required int Year { get; set; }
    public required int LastValue { get; set; }
}
