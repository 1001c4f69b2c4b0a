namespace Jintan.Ledger.Registers;

/// <summary>Who may act as which body for which organisation, from when until when, by which document.</summary>
public sealed class Authority : IDatedRow
{
    public long Id { get; set; }
    public required string Account { get; set; }

    /// <summary>OFFICE, UNIT, LG_RESPONSIBLE, LG_PRINCIPAL, ... (requirements A.1).</summary>
    public required string Body { get; set; }
    public required string OrganisationId { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string SourceDocument { get; set; }
}
