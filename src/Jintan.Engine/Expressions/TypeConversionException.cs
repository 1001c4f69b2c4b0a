namespace Jintan.Engine.Expressions;

/// <summary>A value that cannot become the type it is wanted as.</summary>
public sealed class TypeConversionException(object? value, string target, Exception? inner = null)
    : InvalidOperationException($"Failed to convert an object of type {value?.GetType().ToString() ?? "null"} to {target}", inner);
