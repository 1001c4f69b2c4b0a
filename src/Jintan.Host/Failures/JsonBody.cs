using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jintan.Host.Failures;

/// <summary>The JSON object of a request, read strictly: one object, no comments, no name twice, no deeper than any form.</summary>
public sealed record JsonBody(JsonObject? Value, ApiProblem? Problem)
{
    private const int MostBytes = 256 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    public static async ValueTask<JsonBody?> BindAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new BadHttpRequestException("此接口只接收 application/json。", StatusCodes.Status415UnsupportedMediaType);
        }

        if (context.Request.ContentLength > MostBytes)
        {
            throw new BadHttpRequestException("请求过大。", StatusCodes.Status413PayloadTooLarge);
        }

        // A body that does not say its length is cut off at the same place.
        if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes;
        }

        try
        {
            var node = await JsonNode.ParseAsync(context.Request.Body, documentOptions: Strict, cancellationToken: context.RequestAborted);
            return node is JsonObject value ? new(value, null) : new(null, Unreadable("请求内容应当是一个 JSON 对象。"));
        }
        catch (JsonException wrong)
        {
            return new(null, Unreadable($"请求内容不是合法的 JSON（第{wrong.LineNumber + 1}行，第{wrong.BytePositionInLine + 1}字节）。"));
        }
    }

    private static ApiProblem Unreadable(string title) =>
        new(StatusCodes.Status422UnprocessableEntity, "E-JSON", title, "请以 UTF-8 编码发送一个没有重复名称的 JSON 对象。");
}
