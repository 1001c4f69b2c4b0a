using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Host.Tests.Studio;

/// <summary>A request that was made of a real server, and what it answered.</summary>
/// <param name="Name">File in <c>captures/</c>; method and path for what Studio was seen to send.</param>
public sealed record Exchange(string Name, JsonObject Request, JsonObject Response)
{
    /// <summary>
    /// In their order, since later ones ask for what earlier ones made: <c>traffic.json</c>, sent by the real Studio, each address once, the
    /// answers' bodies not kept; then every capture. (Captures 008 and 057 are 009 again.)
    /// </summary>
    public static IReadOnlyList<Exchange> All { get; } = [.. Traffic(), .. Captures()];

    public HttpMethod Method => new(Request["method"]!.GetValue<string>());

    public string Path => Request["path"]!.GetValue<string>();

    public int Status => Response["status"]!.GetValue<int>();

    public JsonNode? Answer => Response["body"];

    /// <summary>False where only the status was kept.</summary>
    public bool HasAnswer => Response.ContainsKey("body");

    /// <summary>The answer was a packed file, of which the length was kept.</summary>
    public bool IsFile => Answer is JsonObject body && body.ContainsKey("$binary");

    /// <summary>About cases, which designers do not see.</summary>
    public bool IsForAuditors => Path.Contains("instance", StringComparison.Ordinal) || Path.Contains("execution", StringComparison.Ordinal);

    /// <summary>The recorded body with ids of this host.</summary>
    public HttpContent? Content(Func<string, string> named)
    {
        if (Request["body"] is not { } body)
        {
            return null;
        }

        if (body["$multipart"] is not JsonArray parts)
        {
            return new StringContent(named(body.ToJsonString()), Encoding.UTF8, "application/json");
        }

        var form = new MultipartFormDataContent();
        foreach (var part in parts)
        {
            var file = new StringContent(named(part!["content"]!.GetValue<string>()), Encoding.UTF8, new MediaTypeHeaderValue(part["contentType"]!.GetValue<string>()));
            form.Add(file, part["name"]!.GetValue<string>(), part["filename"]!.GetValue<string>());
        }

        return form;
    }

    internal static JsonNode Read(params string[] parts) =>
        JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine([TestContext.CurrentContext.TestDirectory, "Studio", .. parts])))!;

    private static IEnumerable<Exchange> Traffic() => Read("traffic.json").AsArray().Select(seen => Of($"{seen!["request"]!["method"]} {seen["request"]!["path"]}", seen));

    private static IEnumerable<Exchange> Captures() =>
        Directory.EnumerateFiles(System.IO.Path.Combine(TestContext.CurrentContext.TestDirectory, "Studio", "captures"), "*.json").Order(StringComparer.Ordinal)
            .Select(file => Of(System.IO.Path.GetFileNameWithoutExtension(file), Read("captures", System.IO.Path.GetFileName(file))));

    private static Exchange Of(string name, JsonNode recorded) => new(name, recorded["request"]!.AsObject(), recorded["response"]!.AsObject());
}
