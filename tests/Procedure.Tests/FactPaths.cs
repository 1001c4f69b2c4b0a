using System.Reflection;
using System.Text.Json;
using Jintan.Law;

namespace Procedure.Tests;

/// <summary>Every fact that the law may be told, as entries name it: <c>conduct.began_on</c>.</summary>
public static class FactPaths
{
    public static IReadOnlyList<string> All { get; } = [.. Of(typeof(CaseFacts), "").Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Of(Type type, string prefix)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var path = prefix + JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
            var part = Element(property.PropertyType);
            if (part.Assembly == typeof(CaseFacts).Assembly && part.IsClass)
            {
                foreach (var inner in Of(part, $"{path}."))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return path;
            }
        }
    }

    /// <summary>What stands in a list.</summary>
    private static Type Element(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(ValueList<>) ? plain.GetGenericArguments()[0] : plain;
    }
}
