using System.Net;
using System.Text.RegularExpressions;

namespace Host.Tests.Visiting;

/// <summary>What came back: status, headers, text, and the forms in it as a browser would send them.</summary>
public sealed partial record Answer(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string? Location => Headers.GetValueOrDefault("Location");

    /// <summary>What a person reads: markup gone, references resolved.</summary>
    public string Text => WebUtility.HtmlDecode(Tags().Replace(Body, " "));

    /// <summary>The fields of the form that posts to <paramref name="action"/>, as they stand.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Form(string action)
    {
        var form = Forms().Matches(Body).Select(m => m.Value)
            .FirstOrDefault(f => WebUtility.HtmlDecode(Attribute(Tags().Match(f).Value, "action") ?? "") == action)
            ?? throw new InvalidOperationException($"No form posts to {action} in:\n{Body}");
        return [.. Fields().Matches(form).SelectMany(Field)];
    }

    public string? Value(string action, string field) => Form(action).Where(f => f.Key == field).Select(f => f.Value).FirstOrDefault();

    private static IEnumerable<KeyValuePair<string, string>> Field(Match field)
    {
        var tag = Tags().Match(field.Value).Value;
        if (Attribute(tag, "name") is not { } name || tag.Contains(" disabled", StringComparison.Ordinal))
        {
            yield break;
        }

        var type = Attribute(tag, "type");
        if (type is "radio" or "checkbox" && !tag.Contains(" checked", StringComparison.Ordinal))
        {
            yield break;
        }

        if (tag.StartsWith("<textarea", StringComparison.Ordinal))
        {
            var content = WebUtility.HtmlDecode(field.Value[tag.Length..^"</textarea>".Length]);
            yield return new(name, content.StartsWith('\n') ? content[1..] : content);
        }
        else if (tag.StartsWith("<select", StringComparison.Ordinal))
        {
            var options = Options().Matches(field.Value).Select(o => o.Value).ToList();
            var chosen = options.FirstOrDefault(o => o.Contains(" selected", StringComparison.Ordinal)) ?? options.FirstOrDefault() ?? "";
            yield return new(name, Attribute(chosen, "value") ?? "");
        }
        else if (type is not "submit" and not "file")
        {
            yield return new(name, Attribute(tag, "value") ?? "");
        }
    }

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<textarea\\b.*?</textarea>|<select\\b.*?</select>|<input\\b[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Fields();

    [GeneratedRegex("<option\\b[^>]*>")]
    private static partial Regex Options();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
