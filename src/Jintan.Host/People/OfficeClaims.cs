using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Jintan.Host.People;

/// <summary>Puts office and organisation into the cookie, so that no page has to look them up.</summary>
public sealed class OfficeClaims(
    UserManager<OfficeAccount> accounts, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<OfficeAccount, IdentityRole>(accounts, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(OfficeAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(Person.TitleClaim, user.Title));
        identity.AddClaim(new(Person.OrganisationClaim, user.OrganisationId));
        return identity;
    }
}
