using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Host.Tests.Officers;
using Jintan.Engine.Definitions;
using Jintan.Host.People;
using Jintan.Host.Studio;
using Jintan.Host.Studio.Definitions;
using Jintan.Ledger;
using Jintan.Ledger.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Studio;

/// <summary>Designers and auditors who call the interface as Studio does: with a token that the page fetched.</summary>
public abstract class StudioTest : RouteTest
{
    /// <summary>A shipped procedure of one straight line with one hearing in it.</summary>
    protected const string Shipped = "15a-committee-review-ordinary";

    protected Task<StudioClient> Designer(string account = "designer") => Client(account, Role.Designer);

    protected Task<StudioClient> Auditor() => Client("auditor", Role.Auditor);

    protected Task<T> Write<T>(Func<LedgerTransaction, T> write) => Host.Services.GetRequiredService<LedgerWriter>()
        .WriteAsync(new Actor("designer", "designer", "office"), tx => new ValueTask<T>(write(tx)), CancellationToken.None);

    private async Task<StudioClient> Client(string account, string role)
    {
        await Host.Account(account, account, "office", role);
        var visitor = await Host.SignedIn(account);
        var token = JsonNode.Parse((await visitor.Open(StudioPages.TokenAddress)).Body)!["accessToken"]!.GetValue<string>();
        return new(visitor, Host.CreateClient(), token);
    }

    /// <summary>A draft of a shipped procedure, changed by the test, as Studio sends it.</summary>
    protected static JsonObject Changed(JsonObject model, Action<JsonObject> change)
    {
        var copy = model.DeepClone().AsObject();
        change(copy);
        return copy;
    }

    protected static JsonObject Save(JsonObject model, bool publish = false) => new() { ["model"] = model.DeepClone(), ["publish"] = publish };

    /// <summary>Equal for definitions that differ in nothing but number and positions.</summary>
    protected static string Meaning(JsonObject model) =>
        WorkflowDocument.From(NormalForm.Of(model, model["definitionId"]!.GetValue<string>(), 1), "test").MeaningHash;

    /// <summary>Seen on its way from the editor: nulls, empty lists, sizes that the browser measured.</summary>
    protected static void AsStudioSends(JsonObject model)
    {
        model["toolVersion"] = null;
        model["customProperties"]!["VariableTestValues"] = new JsonObject();
        model["options"]!["commitStrategyName"] = null;
        model["root"]!["variables"] = new JsonArray();
        foreach (var input in model["inputs"]!.AsArray())
        {
            input!["isArray"] = false;
        }

        foreach (var activity in model["root"]!["activities"]!.AsArray())
        {
            activity!["metadata"]!["designer"]!["size"]!["width"] = 213.5;
        }
    }

    protected static JsonObject Node(JsonObject model, string id) =>
        model["root"]!["activities"]!.AsArray().OfType<JsonObject>().Single(a => a["id"]!.GetValue<string>() == id);
}

/// <summary>What came back from the interface.</summary>
public sealed record Said(HttpStatusCode Status, string? Type, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();
}

/// <summary>One person's Studio.</summary>
public sealed class StudioClient(Visiting.Visitor visitor, HttpClient http, string token)
{
    public Visiting.Visitor Visitor => visitor;

    public string Token => token;

    public Task<Said> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<Said> Post(string path, JsonNode? body) => Send(HttpMethod.Post, path, body?.ToJsonString() ?? "");

    public Task<Said> Delete(string path) => Send(HttpMethod.Delete, path, null);

    /// <summary>Files in the field <c>files</c> of a form.</summary>
    public Task<Said> Upload(string path, params IEnumerable<byte[]> files)
    {
        var form = new MultipartFormDataContent();
        foreach (var file in files)
        {
            form.Add(new ByteArrayContent(file), "files", "procedure.json");
        }

        return Send(HttpMethod.Post, path, form);
    }

    public async Task<JsonObject> Model(string definition) => (await Get($"workflow-definitions/by-definition-id/{definition}?versionOptions=Latest")).Json;

    public Task<Said> Send(HttpMethod method, string path, string? body, string type = "application/json") =>
        Send(method, path, body is null ? null : new StringContent(body, Encoding.UTF8, type));

    public async Task<Said> Send(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"/elsa/api/{path}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        return new(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsByteArrayAsync());
    }
}
