using System.Security.Claims;
using Jintan.Host.Demonstration;
using Jintan.Host.People;

namespace Jintan.Host.Sandbox;

/// <summary>Whom a designer plays in the sandbox: every office of the invented district.</summary>
public static class SandboxOfficer
{
    private const string Cookie = "jintan-sandbox";

    public static IReadOnlyList<DemonstrationOffice> Offices { get; } = [.. DemonstrationOffice.All.Where(o => o.Holds == Role.Officer)];

    /// <summary>Who may do a task of this body.</summary>
    public static DemonstrationOffice? Of(string body, string organisation) => Offices.FirstOrDefault(o => o.Body == body && o.Organisation == organisation);

    public static Person ToPerson(this DemonstrationOffice office) => new(office.Account, office.Title, office.Organisation, [office.Holds]);

    public static DemonstrationOffice? Find(string? account) => Offices.FirstOrDefault(o => o.Account == account);

    public static void Play(HttpContext context, DemonstrationOffice office) => context.Response.Cookies.Append(
        Cookie, office.Account, new() { Path = SandboxPlaces.Root, HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps });

    /// <summary>Whoever is being played in this browser. Known in the sandbox alone: outside it, this principal opens nothing.</summary>
    public static ClaimsPrincipal PlayedIn(HttpContext context)
    {
        var office = Find(context.Request.Cookies[Cookie]) ?? Offices[0];
        return new(new ClaimsIdentity(
            [
                new(ClaimTypes.Name, office.Account), new(ClaimTypes.Role, office.Holds),
                new(Person.TitleClaim, office.Title), new(Person.OrganisationClaim, office.Organisation),
            ],
            "sandbox"));
    }
}
