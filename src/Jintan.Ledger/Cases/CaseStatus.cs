namespace Jintan.Ledger.Cases;

/// <summary>Whether a case is still worked on.</summary>
public static class CaseStatus
{
    public const string Open = "open";
    public const string Closed = "closed";
}
