using System.Security.Cryptography;
using System.Text;
using Jintan.Host.People;

namespace Jintan.Host.Operations;

/// <summary>Who may read the meters: the scraper that bears the configured token, or a system administrator who looks at them himself.</summary>
/// <param name="Token"><c>Operations:ScrapeToken</c>, or the contents of the file that <c>Operations:ScrapeTokenFile</c> names; empty: no scraper.</param>
public sealed record ScrapeRule(string Token)
{
    public const string Path = "/metrics";
    public const string Policy = "scrape";

    public static ScrapeRule From(IConfiguration configuration) => new(
        configuration["Operations:ScrapeTokenFile"] is { Length: > 0 } file
            ? File.ReadAllText(file).Trim()
            : configuration["Operations:ScrapeToken"] ?? "");

    public bool Allows(HttpContext http) => http.User.IsInRole(Role.SystemAdministrator) || (Token.Length > 0 && Bears(http));

    private bool Bears(HttpContext http) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(http.Request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"Bearer {Token}"));
}
