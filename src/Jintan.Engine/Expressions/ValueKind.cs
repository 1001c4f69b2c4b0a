using Jintan.Engine.Definitions;

namespace Jintan.Engine.Expressions;

/// <summary>One of the closed list of types that variables and inputs may have.</summary>
public sealed class ValueKind
{
    private readonly Func<object, bool, object?> _convert;

    internal ValueKind(string alias, Type clrType, Func<object, bool, object?> convert)
    {
        Alias = alias;
        ClrType = clrType;
        _convert = convert;
    }

    /// <summary>The name in definitions and in stored state.</summary>
    public string Alias { get; }

    public Type ClrType { get; }

    internal object? Convert(object? value, CompileOptions options) => Convert(value, options.StrictConversion);

    /// <exception cref="TypeConversionException">The value cannot become this type (in lenient mode the type's default is given instead).</exception>
    internal object? Convert(object? value, bool strict) =>
        value is null || value.GetType() == ClrType ? value : _convert(value, strict);
}
