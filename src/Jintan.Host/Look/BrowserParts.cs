using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Jintan.Host.Look;

/// <summary>Addresses of style sheets and script, with the first bytes of the file's hash, so that an update reaches every browser at once.</summary>
public sealed class BrowserParts(IWebHostEnvironment environment)
{
    private const string Framework = "lib/bootstrap.min.css";
    private readonly ConcurrentDictionary<string, string> addresses = new();

    public bool FrameworkIsThere => environment.WebRootFileProvider.GetFileInfo(Framework).Exists;

    public IEnumerable<string> StyleSheets => FrameworkIsThere ? [Address(Framework), Address("jintan.css")] : [Address("jintan.css")];

    public string Script => Address("jintan.js");

    public string StudioScript => Address("studio.js");

    public string StudioWords => Address("studio-words.js");

    public string StudioStyle => Address("studio.css");

    public string Icon => Address("icon.svg");

    private string Address(string path) => addresses.GetOrAdd(path, p =>
    {
        using var content = environment.WebRootFileProvider.GetFileInfo(p).CreateReadStream();
        return $"/{p}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..12]}";
    });
}
