using System.Security.Claims;

namespace Jintan.Host.People;

/// <summary>Who is signed in, as the cookie says it.</summary>
public sealed record Person(string Account, string Title, string OrganisationId, IReadOnlyList<string> Roles)
{
    public const string TitleClaim = "jintan:title";
    public const string OrganisationClaim = "jintan:organisation";

    /// <summary>Null when nobody is signed in.</summary>
    public static Person? Of(ClaimsPrincipal principal) => principal.Identity is { IsAuthenticated: true, Name: { } name }
        ? new(
            name,
            principal.FindFirstValue(TitleClaim) ?? name,
            principal.FindFirstValue(OrganisationClaim) ?? "",
            [.. principal.FindAll(ClaimTypes.Role).Select(c => c.Value)])
        : null;

    public bool Is(string role) => Roles.Contains(role);
}
