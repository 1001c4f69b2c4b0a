namespace Jintan.Ledger.Cases;

/// <summary>An organisation that takes part in a case and may therefore see it.</summary>
public sealed class CaseParty
{
    public required string CaseNumber { get; set; }
    public required string OrganisationId { get; set; }
}
