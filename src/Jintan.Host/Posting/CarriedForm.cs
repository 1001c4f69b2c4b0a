using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Jintan.Host.Posting;

/// <summary>
/// A form that was posted after its sign-in had run out. It travels, sealed, through the sign-in page and comes back to be shown again;
/// it is never acted on by itself.
/// </summary>
public sealed record CarriedForm(string Path, Dictionary<string, string[]> Fields)
{
    public const string ResumedField = "_resumed";
    public const string SealedField = "_carried";

    private const string TokenField = "__RequestVerificationToken";
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    /// <summary>The sealed form of a request that needs a sign-in; null if it posts no form of ours.</summary>
    public static async Task<string?> TakeAsync(HttpContext context)
    {
        var request = context.Request;
        // A form that another site posts is not worth keeping: only our own pages, or a browser too old to say.
        var ours = request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !ours)
        {
            return null;
        }

        var form = await request.ReadFormAsync(context.RequestAborted);
        var fields = form.Where(f => f.Key is not TokenField).ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray());
        var carried = new CarriedForm(request.PathBase + request.Path + request.QueryString, fields);
        return Protector(context).Protect(JsonSerializer.Serialize(carried), Kept);
    }

    /// <summary>Null if the seal is broken or older than twelve hours.</summary>
    public static CarriedForm? Open(HttpContext context, string seal)
    {
        try
        {
            return JsonSerializer.Deserialize<CarriedForm>(Protector(context).Unprotect(seal));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("Jintan.CarriedForm").ToTimeLimitedDataProtector();
}
