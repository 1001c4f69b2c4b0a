using System.IO.Compression;
using System.Net;
using Host.Tests.Visiting;
using Jintan.Host.People;

namespace Host.Tests.Studio;

/// <summary>The npm package as the build laid it beside the binary, and a host that was built without it.</summary>
public sealed class When_the_files_of_studio_are_asked_for : HostTest
{
    private const string Script = "_framework/blazor.webassembly.js";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "studio");

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".js"] = "text/javascript", [".css"] = "text/css", [".wasm"] = "application/wasm", [".dat"] = "application/octet-stream", [".json"] = "application/json",
        [".png"] = "image/png", [".ico"] = "image/x-icon", [".woff2"] = "font/woff2", [".webmanifest"] = "application/manifest+json",
    };

    private HttpClient http = null!;

    [SetUp]
    public void Connect() => http = Host.CreateClient();

    [TearDown]
    public void Disconnect() => http.Dispose();

    [Test]
    public async Task Should_send_every_file_packed_and_of_its_type()
    {
        var packed = Directory.EnumerateFiles(Folder, "*.br", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)[..^3].Replace('\\', '/')).ToList();
        Assert.That(packed, Has.Count.GreaterThan(300));
        using (Assert.EnterMultipleScope())
        {
            foreach (var file in packed.Where(file => Types.ContainsKey(Path.GetExtension(file))))
            {
                using var answer = await Ask(file, "gzip, deflate, br");
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), file);
                Assert.That(answer.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "br" }), file);
                Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo(Types[Path.GetExtension(file)]), file);
                Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }), file);
            }
        }
    }

    [TestCase("br", "br")]
    [TestCase("gzip", "gzip")]
    [TestCase("identity", null)]
    public async Task Should_send_the_same_script_in_the_form_that_the_browser_takes(string accepted, string? sent)
    {
        using var answer = await Ask(Script, accepted);
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using var plain = sent switch { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body };
        using var reader = new StreamReader(plain);
        await using var packed = new BrotliStream(File.OpenRead(Path.Combine(Folder, Script + ".br")), CompressionMode.Decompress);
        using var original = new StreamReader(packed);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Content.Headers.ContentEncoding.SingleOrDefault(), Is.EqualTo(sent));
            Assert.That(answer.Headers.Vary, Is.EqualTo(new[] { "Accept-Encoding" }));
            Assert.That(await reader.ReadToEndAsync(), Is.EqualTo(await original.ReadToEndAsync()));
        }
    }

    [Test]
    public async Task Should_be_kept_by_the_browser_for_as_long_as_the_address_says()
    {
        var hashed = Path.GetFileName(Directory.EnumerateFiles(Path.Combine(Folder, "_framework"), "Elsa.Studio.Core.??????????.wasm.br").Single())[..^3];
        using var forever = await Ask($"_framework/{hashed}", "br");
        using var named = await Ask(Script, "br");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/studio/{Script}");
        again.Headers.AcceptEncoding.ParseAdd("br");
        again.Headers.IfNoneMatch.Add(named.Headers.ETag!);
        using var unchanged = await http.SendAsync(again);
        using (Assert.EnterMultipleScope())
        {
            Assert.That($"{forever.Headers.CacheControl}", Does.Contain("immutable"));
            Assert.That($"{named.Headers.CacheControl}", Is.EqualTo("public, no-cache"));
            Assert.That(unchanged.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        }
    }

    [TestCase("_framework/no-such-file.js")]
    [TestCase("_content/..%2f..%2fJintan.Host.dll")]
    [TestCase("_content/..%2f..%2fappsettings.json")]
    [TestCase("_framework/blazor.webassembly.js.br")]
    public async Task Should_find_nothing_but_the_package(string file) =>
        Assert.That((await Ask(file, "br")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    [Test]
    public async Task Should_allow_studio_alone_what_it_needs()
    {
        var designer = await Designer(Host);
        var (studio, elsewhere) = (Policy(await designer.Open("/studio")), Policy(await designer.Open("/publishing")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(studio.Keys, Is.EquivalentTo(new[]
            {
                "default-src", "script-src", "style-src", "img-src", "font-src", "worker-src", "object-src", "base-uri", "form-action", "frame-ancestors",
            }));
            Assert.That(studio["script-src"].Where(source => !source.StartsWith("'sha256-", StringComparison.Ordinal)), Is.EquivalentTo(new[] { "'self'", "'wasm-unsafe-eval'" }));
            Assert.That(studio["style-src"], Is.EquivalentTo(new[] { "'self'", "'unsafe-inline'" }));
            Assert.That(studio["worker-src"], Is.EquivalentTo(new[] { "'self'", "blob:" }));
            Assert.That(studio.Values.SelectMany(sources => sources), Has.None.Contains("://").And.None.EqualTo("*"), "nothing of another host");
            Assert.That(elsewhere.Values.SelectMany(sources => sources), Has.None.Contains("unsafe"));
        }
    }

    [Test]
    public async Task Should_run_without_them_and_say_what_to_install()
    {
        var empty = Directory.CreateTempSubdirectory("jintan-no-studio-").FullName;
        using var bare = new HostUnderTest { Settings = new Dictionary<string, string> { ["Studio:Folder"] = empty } };
        var designer = await Designer(bare);
        var studio = await designer.Open("/studio");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(studio.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(studio.Text, Does.Contain("流程设计器尚未安装").And.Contain("Node.js 20").And.Contain("dotnet build src/Jintan.Host"));
            Assert.That((await designer.Open($"/studio/{Script}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await designer.Open("/publishing")).Status, Is.EqualTo(HttpStatusCode.OK), "the rest works");
        }

        Directory.Delete(empty);
    }

    private async Task<HttpResponseMessage> Ask(string file, string accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/studio/{file}");
        request.Headers.AcceptEncoding.ParseAdd(accepted);
        return await http.SendAsync(request);
    }

    private static async Task<Visitor> Designer(HostUnderTest host)
    {
        await host.Account("designer", "designer", "office", Role.Designer);
        return await host.SignedIn("designer");
    }

    private static Dictionary<string, string[]> Policy(Answer answer) => answer.Headers["Content-Security-Policy"].Split(';', StringSplitOptions.TrimEntries)
        .Select(directive => directive.Split(' ')).ToDictionary(parts => parts[0], parts => parts[1..]);
}
