namespace Jintan.Ledger.Writing;

/// <summary>Another burst was faster; the burst is rolled back and tried again.</summary>
public sealed class RaceLostException(string message) : Exception(message);
