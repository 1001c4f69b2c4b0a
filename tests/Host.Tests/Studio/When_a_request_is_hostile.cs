using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Jintan.Host.Studio;

namespace Host.Tests.Studio;

/// <summary>Refused in words that a person can act on, where Studio shows them; the host goes on as before.</summary>
public sealed class When_a_request_is_hostile : StudioTest
{
    private const string Definitions = "workflow-definitions";
    private const string Import = "workflow-definitions/import-files";
    private const string Root = "\"root\":{\"id\":\"flow\",\"type\":\"Elsa.Flowchart\",\"version\":1}";

    /// <param name="Said">Part of what is said.</param>
    private sealed record Refusal(Who Who, string Method, string Path, Func<HttpContent?> Content, int Status, string Code, string Said);

    private enum Who
    {
        Nobody,
        WithABrokenToken,
        WithATokenThatHasRunOut,
        Auditor,
        Designer,
    }

    private static readonly Dictionary<string, Refusal> Refusals = new()
    {
        ["no token"] = new(Who.Nobody, "GET", Definitions, Nothing, 401, "E-SIGN-IN", "请先登录"),
        ["a broken token"] = new(Who.WithABrokenToken, "GET", Definitions, Nothing, 401, "E-SIGN-IN", "请先登录"),
        ["an expired token"] = new(Who.WithATokenThatHasRunOut, "POST", Definitions, Json("{\"model\":{" + Root + "}}"), 401, "E-SIGN-IN", "请先登录"),
        ["without rights to save"] = new(Who.Auditor, "POST", Definitions, Json("{\"model\":{" + Root + "}}"), 403, "E-NOT-ALLOWED", "无权使用"),
        ["without rights to publish"] = new(Who.Auditor, "POST", $"{Definitions}/{Shipped}/publish", Json("{}"), 403, "E-NOT-ALLOWED", "无权使用"),
        ["without rights to delete"] = new(Who.Auditor, "DELETE", $"{Definitions}/{Shipped}", Nothing, 403, "E-NOT-ALLOWED", "无权使用"),
        ["half a JSON"] = new(Who.Designer, "POST", Definitions, Json("{\n\"model\":"), 400, "E-REQUEST", "第2行"),
        ["a list"] = new(Who.Designer, "POST", Definitions, Json("[]"), 400, "E-REQUEST", "应当是一个 JSON 对象"),
        ["no model"] = new(Who.Designer, "POST", Definitions, Json("{\"model\":1}"), 400, "E-REQUEST", "没有流程定义"),
        ["an empty body"] = new(Who.Designer, "POST", Definitions, Json(""), 400, "E-REQUEST", "没有流程定义"),
        ["a model without root"] = new(Who.Designer, "POST", Definitions, Json("{\"model\":{}}"), 400, "E-WF-FORMAT", "root"),
        ["a root without type"] = new(Who.Designer, "POST", Definitions, Json("{\"model\":{\"root\":{\"id\":\"a\"}}}"), 400, "E-WF-FORMAT", "type"),
        ["a name twice"] = new(Who.Designer, "POST", Definitions, Json("{\"model\":{},\"model\":{}}"), 400, "E-REQUEST", "不是合法的 JSON"),
        ["half a character"] = new(Who.Designer, "POST", Definitions, Json("{\"model\":{\"name\":\"\\ud800\"," + Root + "}}"), 400, "E-REQUEST", "残缺的字符"),
        ["bytes that are no text"] = new(Who.Designer, "POST", Definitions, () => Bytes([.. "{\"model\":{\"name\":\""u8, 0xff, 0xfe, .. "\"}}"u8]), 400, "E-REQUEST", "残缺的字符"),
        ["a zero in a name"] = new(Who.Designer, "POST", Definitions, Json("{\"model\":{\"name\":\"a\\u0000b\"," + Root + "}}"), 400, "E-REQUEST", "U+0000"),
        ["an id that is a path"] = new(Who.Designer, "POST", Definitions, Json("{\"model\":{\"definitionId\":\"../../x\"," + Root + "}}"), 400, "E-WF-FORMAT", "只能由英文字母"),
        ["nested two thousand deep"] = new(Who.Designer, "POST", Definitions, Json(string.Concat(Enumerable.Repeat("{\"a\":", 2000)) + "1" + new string('}', 2000)), 400, "E-REQUEST", "不是合法的 JSON"),
        ["five thousand nodes"] = new(Who.Designer, "POST", Definitions, Json("{\"model\":{\"root\":{\"id\":\"flow\",\"type\":\"Elsa.Flowchart\",\"version\":1,\"activities\":[" + Nodes(5000) + "]}}}"), 400, "E-WF-FORMAT", "超过 500 个"),
        ["beyond four megabytes"] = new(Who.Designer, "POST", Definitions, Json("{\"model\":{\"name\":\"" + new string('x', StudioBody.MostBytes) + "\"}}"), 413, "E-TOO-LARGE", "4 MB"),
        ["beyond four megabytes, of a length not told"] = new(Who.Designer, "POST", Definitions, () => new Unmeasured(StudioBody.MostBytes + 1), 413, "E-TOO-LARGE", "4 MB"),
        ["XML"] = new(Who.Designer, "POST", Definitions, () => new StringContent("<x/>", Encoding.UTF8, "text/xml"), 415, "E-CONTENT-TYPE", "application/json"),
        ["no type of content"] = new(Who.Designer, "POST", Definitions, () => new ByteArrayContent("{}"u8.ToArray()), 415, "E-CONTENT-TYPE", "application/json"),
        ["JSON for a form"] = new(Who.Designer, "POST", Import, Json("{}"), 415, "E-CONTENT-TYPE", "multipart/form-data"),
        ["nothing for a form"] = new(Who.Designer, "POST", Import, () => new ByteArrayContent([1]), 415, "E-CONTENT-TYPE", "multipart/form-data"),
        ["a file that is no JSON"] = new(Who.Designer, "POST", Import, Files("PK"u8.ToArray()), 400, "E-REQUEST", "不是合法的 JSON"),
        ["a file beyond four megabytes"] = new(Who.Designer, "POST", Import, Files(Encoding.UTF8.GetBytes($"{{\"name\":\"{new string('x', StudioBody.MostBytes)}\"}}")), 413, "E-TOO-LARGE", "4 MB"),
        ["fifty-one files"] = new(Who.Designer, "POST", Import, Files([.. Enumerable.Repeat("{}"u8.ToArray(), 51)]), 413, "E-TOO-LARGE", "50 个文件"),
        ["a word for a number"] = new(Who.Designer, "GET", $"{Definitions}?page=x", Nothing, 400, "E-REQUEST", "无法识别的请求"),
        ["unknown versions"] = new(Who.Designer, "GET", $"{Definitions}?versionOptions=Nothing", Nothing, 400, "E-REQUEST", "versionOptions"),
        ["an address that is not there"] = new(Who.Designer, "GET", "no-such-thing", Nothing, 404, "E-NOT-FOUND", "没有找到"),
        ["a definition that is not there"] = new(Who.Designer, "POST", $"{Definitions}/none/publish", Json("{}"), 404, "E-NOT-FOUND", "没有找到"),
    };

    private static IEnumerable<string> Names => Refusals.Keys;

    [TestCaseSource(nameof(Names))]
    public async Task Should_be_refused_in_words(string name)
    {
        var designer = await Designer();
        var (who, method, path, content, status, code, said) = Refusals[name];
        var answer = await (await As(who, designer)).Send(new(method), path, content());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)answer.Status, Is.EqualTo(status), answer.Text);
            Assert.That(answer.Type, Is.EqualTo("application/problem+json"));
            Assert.That(answer.Json["code"]!.GetValue<string>(), Is.EqualTo(code));
            Assert.That(answer.Json["statusCode"]!.GetValue<int>(), Is.EqualTo(status));
            Assert.That(answer.Json["errors"]!["generalErrors"]!.AsArray().Select(line => line!.GetValue<string>()), Is.EqualTo(new[] { answer.Json["message"]!.GetValue<string>() }));
            Assert.That(answer.Json["message"]!.GetValue<string>(), Does.Contain(said).And.Match("[一-龥]"));
            Assert.That(answer.Text, Does.Not.Contain("Exception").And.Not.Contain("   at "));
        }

        var after = await Designer("designer-2");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await after.Get($"{Definitions}/by-definition-id/{Shipped}")).Json["version"]!.GetValue<int>(), Is.EqualTo(1), "nothing was kept");
            Assert.That((await after.Get($"{Definitions}?versionOptions=Draft")).Json["totalCount"]!.GetValue<int>(), Is.Zero, "nothing was kept");
            Assert.That((await after.Post(Definitions, Save(await after.Model(Shipped)))).Json["workflowDefinition"]!["version"]!.GetValue<int>(), Is.EqualTo(2), "the host works");
        }
    }

    private async Task<StudioClient> As(Who who, StudioClient designer)
    {
        if (who == Who.Auditor)
        {
            return await Auditor();
        }

        if (who == Who.WithATokenThatHasRunOut)
        {
            Host.Clock.Advance(StudioToken.UsualLifetime + TimeSpan.FromSeconds(1));
        }

        return who switch
        {
            Who.Nobody => new(designer.Visitor, Host.CreateClient(), ""),
            Who.WithABrokenToken => new(designer.Visitor, Host.CreateClient(), designer.Token[..^4]),
            _ => designer,
        };
    }

    private static HttpContent? Nothing() => null;

    private static Func<HttpContent?> Json(string text) => () => new StringContent(text, Encoding.UTF8, "application/json");

    private static ByteArrayContent Bytes(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static Func<HttpContent?> Files(params IReadOnlyList<byte[]> files) => () =>
    {
        var form = new MultipartFormDataContent();
        foreach (var file in files)
        {
            form.Add(new ByteArrayContent(file), "files", "procedure.json");
        }

        return form;
    };

    private static string Nodes(int count) => string.Join(',', Enumerable.Range(1, count).Select(n => $"{{\"id\":\"n{n}\",\"type\":\"Elsa.End\",\"version\":1}}"));

    /// <summary>Sent in chunks: nobody knows how much will come.</summary>
    private sealed class Unmeasured : HttpContent
    {
        private readonly int length;

        public Unmeasured(int length)
        {
            this.length = length;
            Headers.ContentType = new("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            var block = Encoding.UTF8.GetBytes(new string(' ', 64 * 1024));
            for (var sent = 0; sent < length; sent += block.Length)
            {
                await stream.WriteAsync(block);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
