using System.Reflection;

namespace Jintan.Law.Tests.Properties;

/// <summary>Makes any combination of facts a record can hold, from a seed; the same seed makes the same facts.</summary>
internal sealed class AnyFacts(int seed)
{
    private static readonly string[] Texts = ["", "第八条", "核查记录", "decided case", "有理由"];
    private static readonly string[] Bodies = ["LG", "LG_PRINCIPAL", "LG_RESPONSIBLE", "OFFICE", "CDI", "ORG_DEPT", "UNIT", "AUTH", "SOMEBODY"];
    private static readonly string[] Methods = [.. MethodNames.Codes, "FINE"];

    private static readonly string[] Names =
        [.. Situations.All.SelectMany(item => item.Elements).Distinct(), "art10.item4", "art11.item1", "P1", "P2"];

    private readonly Random _random = new(seed);

    /// <summary>One for each maker: it keeps what it looked up, and properties run on several threads.</summary>
    private readonly NullabilityInfoContext _nullability = new();

    internal T Make<T>() => (T)Make(typeof(T), nullable: false)!;

    internal object Make(Type type) => Make(type, nullable: false)!;

    private object? Make(Type type, bool nullable)
    {
        if (nullable && _random.Next(4) == 0)
        {
            return null;
        }

        type = Nullable.GetUnderlyingType(type) is { } inner ? inner : type;
        return type switch
        {
            _ when type == typeof(bool) => _random.Next(2) == 0,
            _ when type == typeof(int) => _random.Next(2019, 2027),
            _ when type == typeof(string) => Pick(Texts),
            _ when type == typeof(DateOnly) => new DateOnly(2019, 6, 1).AddDays(_random.Next(2500)),
            _ when type == typeof(Clause) => Pick(Measures.Clauses),
            _ when type == typeof(Method) => new Method(Pick(Methods)),
            _ when type == typeof(Body) => new Body(Pick(Bodies)),
            _ when type == typeof(MethodSet) => MethodSet.Of(Make<ValueList<Method>>()).Without(MethodKind.Unknown),
            _ when type == typeof(ReadingSet) => Readings(),
            _ when type.IsEnum => Pick([.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => Enum.ToObject(type, value))]),
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) => List(type.GetGenericArguments()[0]),
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>) => Map(type),
            _ => Record(type),
        };
    }

    private ReadingSet Readings()
    {
        var set = ReadingSet.Default;
        for (var reading = ReadingId.P01; reading <= ReadingId.P15; reading++)
        {
            set = _random.Next(4) == 0 ? set.With(reading, ReadingChoice.Alternative) : set;
        }

        return set;
    }

    private object List(Type element)
    {
        var items = Array.CreateInstance(element, _random.Next(4));
        for (var i = 0; i < items.Length; i++)
        {
            items.SetValue(Make(element, nullable: false), i);
        }

        return typeof(ValueList).GetMethod(nameof(ValueList.From))!.MakeGenericMethod(element).Invoke(null, [items])!;
    }

    private object Map(Type type)
    {
        var map = (System.Collections.IDictionary)Activator.CreateInstance(type)!;
        foreach (var name in Names.Where(_ => _random.Next(2) == 0))
        {
            map[name] = Make(type.GetGenericArguments()[1], nullable: type.GetGenericArguments()[1] == typeof(string));
        }

        return map;
    }

    private object Record(Type type)
    {
        var constructor = type.GetConstructors().Where(one => one.GetParameters() is not [{ } only] || only.ParameterType != type)
            .OrderByDescending(one => one.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters()
            .Select(part => Make(part.ParameterType, IsNullable(part.ParameterType, _nullability.Create(part))))]);
        foreach (var property in type.GetProperties().Where(one => one.CanWrite && constructor.GetParameters().Length == 0))
        {
            property.SetValue(made, Make(property.PropertyType, IsNullable(property.PropertyType, _nullability.Create(property))));
        }

        return made;
    }

    private static bool IsNullable(Type type, NullabilityInfo info) =>
        Nullable.GetUnderlyingType(type) is not null || (!type.IsValueType && info.WriteState == NullabilityState.Nullable);

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
