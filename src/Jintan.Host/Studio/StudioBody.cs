using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;

namespace Jintan.Host.Studio;

/// <summary>A JSON object that Studio sends: bounded in size and depth, no name twice. What cannot be read never reaches a handler.</summary>
public sealed record StudioBody(JsonObject Value) : IEndpointParameterMetadataProvider
{
    /// <summary>Room for ten times the largest flow that may be published.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 128 };

    public JsonObject? Object(string name) => Value[name] as JsonObject;

    public string? Text(string name) => Value[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public IReadOnlyList<string> Texts(string name) =>
        [.. (Value[name] as JsonArray ?? []).OfType<JsonValue>().Select(v => v.TryGetValue<string>(out var text) ? text : "").Where(v => v.Length > 0)];

    public bool IsSet(string name) => Value[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>For the OpenAPI document.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new BodyDescription("application/json"));

    public static async ValueTask<StudioBody?> BindAsync(HttpContext context)
    {
        if (context.Request.ContentLength is 0)
        {
            return new([]);
        }

        if (!context.Request.HasJsonContentType())
        {
            throw new StudioRequestException("此接口只接收 application/json。", StatusCodes.Status415UnsupportedMediaType);
        }

        return new(await ReadAsync(context.Request.Body, context.RequestAborted));
    }

    /// <summary>Reads a stream up to the limit.</summary>
    /// <exception cref="StudioRequestException">413 too large, 400 not one JSON object; says where.</exception>
    public static async Task<JsonObject> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (bytes.Length + read > MostBytes)
            {
                throw new StudioRequestException($"请求超过 {MostBytes / 1024 / 1024} MB。", StatusCodes.Status413PayloadTooLarge);
            }

            bytes.Write(buffer, 0, read);
        }

        if (bytes.Length == 0)
        {
            return [];
        }

        try
        {
            RequireText(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
            return JsonNode.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), documentOptions: Strict) as JsonObject
                ?? throw new StudioRequestException("请求内容应当是一个 JSON 对象。");
        }
        catch (JsonException wrong)
        {
            throw new StudioRequestException(
                $"请求内容不是合法的 JSON（第{wrong.LineNumber + 1}行，第{wrong.BytePositionInLine + 1}字节）。", StatusCodes.Status400BadRequest, wrong);
        }
        catch (InvalidOperationException broken)
        {
            throw new StudioRequestException("请求内容含有残缺的字符，请改正后重新提交。", StatusCodes.Status400BadRequest, broken);
        }
    }

    // Half a surrogate pair, or bytes that are no UTF-8, fail only when a text is read: here, before anything is kept. No database keeps a zero.
    private static void RequireText(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Strict.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.GetString()!.Contains('\0'))
            {
                throw new StudioRequestException("请求内容含有不能保存的字符（U+0000），请删除后重新提交。");
            }
        }
    }
}
