using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Writes a value list as a JSON array.</summary>
internal sealed class ValueListConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            typeof(ValueListConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()), options)!;
}

internal sealed class ValueListConverter<T>(JsonSerializerOptions options) : JsonConverter<ValueList<T>>
{
    private JsonConverter<T> Element => field ??= (JsonConverter<T>)options.GetConverter(typeof(T));

    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var items = new List<T>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"A list of {typeof(T).Name} must be a JSON array.");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Element.Read(ref reader, typeof(T), options)!);
        }

        return new([.. items]);
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            Element.Write(writer, item, options);
        }

        writer.WriteEndArray();
    }
}
