using System.Text.Json.Nodes;

namespace Jintan.Engine.Expressions;

internal static class Scalars
{
    /// <summary>A JSON scalar as its CLR value; anything else as it is.</summary>
    public static object? Plain(object? value) => value is JsonValue json ? JsonValues.ToValue(json) : value;
}
