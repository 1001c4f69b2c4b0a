using Jintan.Host.Filling;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;

namespace Jintan.Host.Posting;

/// <summary>
/// A posted form. Every handler of a form takes one (a test walks the routes) and acts only when <see cref="AskAgain"/> is null;
/// otherwise it shows the form again, with everything typed.
/// </summary>
public sealed record Submission(IFormCollection Fields, string? AskAgain)
{
    private const string Stale = "页面已过期，未作任何办理。您填写的内容都在，请核对后再次提交。";
    private const string Resumed = "您已重新登录，刚才填写的内容都在（附件须重新选择）。请核对后再次提交。";

    /// <summary>The fields by name, as a form's reading takes them.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Posted =>
        Fields.Select(f => KeyValuePair.Create<string, IReadOnlyList<string>>(f.Key, [.. f.Value.Select(v => v ?? "")]));

    /// <summary>A button was pressed that asks for another row or stores files, not for the deed itself.</summary>
    public bool OnlyWantsMore => Fields.ContainsKey(Written.MoreRowsButton) || Fields.ContainsKey(Uploads.Button);

    public string this[string field] => Fields[field].ToString().Trim();

    /// <summary>Reads the form and checks its token; minimal APIs call this for a parameter of this type.</summary>
    public static async ValueTask<Submission?> BindAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new BadHttpRequestException("此地址只接收网页表单。", StatusCodes.Status415UnsupportedMediaType);
        }

        var fields = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!StringValues.IsNullOrEmpty(fields[CarriedForm.ResumedField]))
        {
            return new(fields, Resumed);
        }

        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        return new(fields, await antiforgery.IsRequestValidAsync(context) ? null : Stale);
    }
}
