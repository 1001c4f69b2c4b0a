namespace Jintan.Ledger.Registers;

/// <summary>A member of staff as the register knows them: what decides level, route and competent body.</summary>
public sealed class RegisteredPerson : IDatedRow
{
    /// <summary>Staff number.</summary>
    public required string Id { get; set; }
    public required string Name { get; set; }
    public required string OrganisationId { get; set; }
    public required string Post { get; set; }

    /// <summary>Category, level and party membership by the names of Jintan.Law's terms.</summary>
    public required string Category { get; set; }
    public required string Level { get; set; }
    public required string Party { get; set; }
    public required bool LeadingPost { get; set; }

    /// <summary>On the district-managed cadre list (区管干部).</summary>
    public required bool DistrictManaged { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string SourceDocument { get; set; }
}
