using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Jintan.Host.Studio;

/// <summary>
/// The files of Elsa Studio as its npm package holds them, beside the binary: most only as <c>.br</c> and <c>.gz</c>.
/// They hold nothing of anybody's and are the same for everybody.
/// </summary>
public sealed class StudioFiles : IDisposable
{
    private const string LargestScript = "_framework/blazor.webassembly.js";

    // .dat holds Blazor's culture data; the rest is known to the framework.
    private static readonly FileExtensionContentTypeProvider Types = new() { Mappings = { [".dat"] = "application/octet-stream" } };
    private static readonly (string Encoding, string Suffix)[] Small = [("br", ".br"), ("gzip", ".gz")];

    private readonly PhysicalFileProvider? files;

    public StudioFiles(IConfiguration configuration)
    {
        var folder = configuration["Studio:Folder"] ?? Path.Combine(AppContext.BaseDirectory, "studio");
        files = Directory.Exists(folder) ? new(folder) : null;
    }

    /// <summary>False where the build found no npm: the page then says what to install.</summary>
    public bool AreThere => files is not null && files.GetFileInfo(LargestScript + ".br").Exists;

    /// <summary>The file in the smallest form that the browser takes.</summary>
    public IResult Send(HttpContext context, string path)
    {
        if (files is null || !Types.TryGetContentType(path, out var type))
        {
            return TypedResults.NotFound();
        }

        // Addresses of the framework's own files carry their hash; the others are asked for again, and mostly answered 304.
        context.Response.Headers.CacheControl = HasHash(path) ? "public, max-age=31536000, immutable" : "public, no-cache";
        context.Response.Headers.Vary = "Accept-Encoding";
        var accepted = context.Request.Headers.AcceptEncoding.ToString().Split(',', StringSplitOptions.TrimEntries);
        foreach (var (encoding, suffix) in Small)
        {
            if (accepted.Any(a => a.StartsWith(encoding, StringComparison.Ordinal)) && files.GetFileInfo(path + suffix) is { Exists: true } small)
            {
                context.Response.Headers.ContentEncoding = encoding;
                return Send(small, type);
            }
        }

        if (files.GetFileInfo(path) is { Exists: true } whole)
        {
            return Send(whole, type);
        }

        return files.GetFileInfo(path + ".gz") is { Exists: true } packed
            ? TypedResults.Stream(new System.IO.Compression.GZipStream(packed.CreateReadStream(), System.IO.Compression.CompressionMode.Decompress), type)
            : TypedResults.NotFound();
    }

    public void Dispose() => files?.Dispose();

    private static IResult Send(IFileInfo file, string type) => TypedResults.PhysicalFile(
        file.PhysicalPath!, type, lastModified: file.LastModified, entityTag: new($"\"{file.LastModified.ToUnixTimeSeconds():x}-{file.Length:x}\""));

    // dotnet.native.b6l13xorvf.js: the part before the extension is ten letters and digits.
    private static bool HasHash(string path) =>
        Path.GetFileName(path).Split('.') is { Length: > 2 } parts && parts[^2] is { Length: 10 } hash && hash.All(char.IsAsciiLetterOrDigit);
}
