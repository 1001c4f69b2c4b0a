using Microsoft.AspNetCore.Identity;

namespace Jintan.Host.People;

/// <summary>An account; named by the office that it acts for (<c>office-clerk</c>), never by the person's own name.</summary>
public sealed class OfficeAccount : IdentityUser
{
    /// <summary>The organisation (单位) of the office, as the registers of the ledger name it.</summary>
    public string OrganisationId { get; set; } = "";

    /// <summary>What people read on screens and papers: 区作风办经办人.</summary>
    public string Title { get; set; } = "";
}
