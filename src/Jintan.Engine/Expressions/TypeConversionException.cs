using System.Text.Json.Nodes;

namespace Jintan.Engine.Expressions;

/// <summary>A value that cannot become the type it is wanted as. Structures are named as Elsa names them.</summary>
public sealed class TypeConversionException(object? value, string target, Exception? inner = null)
    : InvalidOperationException($"Failed to convert an object of type {NameOf(value)} to {target}", inner)
{
    private static string NameOf(object? value) => value switch
    {
        null => "null",
        JsonObject => "System.Dynamic.ExpandoObject",
        JsonArray => "System.Object[]",
        _ => value.GetType().ToString(),
    };
}
