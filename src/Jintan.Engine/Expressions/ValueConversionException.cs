namespace Jintan.Engine.Expressions;

/// <summary>A value that cannot become the type it is wanted as.</summary>
public sealed class ValueConversionException(object? value, string targetAlias, Exception? inner = null)
    : InvalidOperationException($"Failed to convert an object of type {value?.GetType().ToString() ?? "null"} to {targetAlias}", inner);
