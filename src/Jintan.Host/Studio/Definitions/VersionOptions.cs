namespace Jintan.Host.Studio.Definitions;

/// <summary>Which versions of a definition a request means (<c>versionOptions</c>): a word, or a number.</summary>
public static class VersionOptions
{
    /// <exception cref="StudioRequestException">A word that the interface does not know.</exception>
    public static Func<DefinitionVersion, bool> Parse(string? text) => text switch
    {
        null or "" or "AllVersions" => _ => true,
        "Latest" => v => v.IsLatest,
        "Published" => v => v.IsPublished,
        "LatestOrPublished" or "LatestAndPublished" => v => v.IsLatest || v.IsPublished,
        "Draft" => v => v.IsDraft,
        _ when int.TryParse(text, out var number) => v => v.Version == number,
        _ => throw new StudioRequestException($"versionOptions“{text}”不可识别。"),
    };
}
