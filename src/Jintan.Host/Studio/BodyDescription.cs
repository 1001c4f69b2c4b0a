using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Jintan.Host.Studio;

/// <summary>
/// What an endpoint reads from a body, for the OpenAPI document alone. (The framework's own metadata would also choose the endpoint by the type
/// of content: another type would then be an unknown address, not a refusal that says which type is read.)
/// </summary>
public sealed record BodyDescription(string ContentType)
{
    private static readonly int[] Refused = [StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType];

    internal static Task WriteAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<BodyDescription>().FirstOrDefault() is { } body)
        {
            var schema = new OpenApiSchema { Type = JsonSchemaType.Object };
            operation.RequestBody = new OpenApiRequestBody
            {
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [body.ContentType] = new() { Schema = schema } },
            };
            operation.Responses ??= [];
            foreach (var status in Refused)
            {
                operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = operation.Responses["400"];
            }
        }

        return Task.CompletedTask;
    }
}
