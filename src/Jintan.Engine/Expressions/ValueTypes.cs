using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Jintan.Engine.Activities;

namespace Jintan.Engine.Expressions;

/// <summary>The closed list of value types, by the alias that definitions use and by CLR type.</summary>
public static class ValueTypes
{
    public static ValueKind Object { get; } = new("Object", typeof(object), (value, _) => value);

    private static readonly ConcurrentDictionary<string, ValueKind> ByAlias = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<Type, ValueKind> ByType = new();

    private static readonly ConcurrentDictionary<Type, ValueKind> Listed = new();

    static ValueTypes()
    {
        Add(Object);
        Scalar<string>("String", TextConversion.Convert);
        Scalar<bool>("Boolean", BooleanConversion.Convert);
        Scalar<int>("Int32", NumberConversion.Int32);
        Scalar<long>("Int64", NumberConversion.Int64, "Long");
        Scalar<float>("Single", NumberConversion.Single);
        Scalar<double>("Double", NumberConversion.Double);
        Scalar<decimal>("Decimal", NumberConversion.Decimal);
        Scalar<DateOnly>("DateOnly", DateConversion.DateOnly);
        Scalar<DateTime>("DateTime", DateConversion.DateTime);
        Scalar<DateTimeOffset>("DateTimeOffset", DateConversion.DateTimeOffset);
        Scalar<TimeSpan>("TimeSpan", DateConversion.TimeSpan);
        Scalar<Guid>("Guid", TextConversion.Guid);
        Register<FlowJoinMode>("FlowJoinMode");
        Register<SwitchMode>("SwitchMode");
        Add(new("JsonObject", typeof(JsonObject), StructureConversion.ToJsonObject), "ObjectDictionary", "JSON", "StringDictionary");
        Add(new("JsonArray", typeof(JsonArray), StructureConversion.ToJsonArray));
        Add(new("JsonNode", typeof(JsonNode), StructureConversion.ToJsonNode), "JsonElement");
        Add(new("Object[]", typeof(object[]), StructureConversion.List), "List<Object>");
    }

    /// <summary>Lets variables and inputs have this enum as type; the alias is stored, the value goes by name.</summary>
    public static void Register<TEnum>(string alias) where TEnum : struct, Enum => Scalar<TEnum>(alias, EnumConversion.For<TEnum>);

    /// <summary>The enums that an activity class uses as inputs or outputs.</summary>
    internal static void RegisterEnum(Type type) =>
        ByType.GetOrAdd(type, _ =>
        {
            var kind = Foreign(type);
            Add(kind);
            return kind;
        });

    /// <summary>The type of that alias (array: alias with <c>[]</c>), or null when the list does not know it.</summary>
    public static ValueKind? Find(string alias, bool isArray = false)
    {
        var name = isArray ? alias + "[]" : alias;
        if (ByAlias.TryGetValue(name, out var type))
            return type;
        return alias.StartsWith("List<", StringComparison.Ordinal) && ByAlias.TryGetValue(alias[5..^1] + "[]", out type) ? type : null;
    }

    /// <summary>The listed type of a stored value; null when the list does not know it.</summary>
    internal static ValueKind? KnownFor(Type type) => typeof(JsonNode).IsAssignableFrom(type)
        ? For(typeof(JsonValue).IsAssignableFrom(type) ? typeof(JsonNode) : type)
        : Listed.GetValueOrDefault(type);

    /// <summary>The type behind an input or output of an activity class; a class that the list does not know is read as it is.</summary>
    internal static ValueKind For(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return ByType.TryGetValue(bare, out var known) ? known : ByType.GetOrAdd(bare, Foreign);
    }

    private static ValueKind Foreign(Type type) =>
        type.IsEnum
            ? new(type.Name, type, (value, strict) => EnumConversion.Convert(type, value, strict))
            : new(type.Name, type, (value, _) => StructureConversion.Foreign(type, value));

    private static void Scalar<T>(string alias, Func<object, bool, object?> convert, params string[] others)
    {
        Add(new(alias, typeof(T), convert), others);
        Add(new(alias + "[]", typeof(T[]), (value, strict) => StructureConversion.ArrayOf<T>(value, convert, strict)),
            Array.ConvertAll(others, other => other + "[]"));
    }

    private static void Add(ValueKind type, params string[] others)
    {
        ByAlias[type.Alias] = type;
        ByType[type.ClrType] = type;
        Listed[type.ClrType] = type;
        foreach (var other in others)
            ByAlias[other] = type;
    }
}
