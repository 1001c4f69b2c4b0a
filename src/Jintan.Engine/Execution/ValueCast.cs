using Jintan.Engine.Expressions;

namespace Jintan.Engine.Execution;

/// <summary>Reads a value as the type that an activity asks for.</summary>
internal static class ValueCast
{
    public static T? To<T>(object? value) => value switch
    {
        null => default,
        T same => same,
        _ => (T?)ValueTypes.For(typeof(T)).Convert(value, strict: true),
    };
}
