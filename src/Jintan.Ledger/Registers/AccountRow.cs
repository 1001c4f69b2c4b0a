namespace Jintan.Ledger.Registers;

/// <summary>An account that somebody may sign in with: for which office, with which roles, on which days. Passwords are never here.</summary>
public sealed class AccountRow : IDatedRow
{
    public required string Account { get; set; }

    /// <summary>What people read on screens and papers.</summary>
    public required string Title { get; set; }
    public required string OrganisationId { get; set; }

    /// <summary>Roles, space separated.</summary>
    public required string Roles { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string SourceDocument { get; set; }
}
