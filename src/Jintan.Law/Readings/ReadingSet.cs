using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Which choice of each reading is in force; pinned per decision.</summary>
/// <remarks>Only the departures from the default are stored: bit n stands for reading n under its alternative.</remarks>
[JsonConverter(typeof(ReadingSetConverter))]
public readonly record struct ReadingSet
{
    private readonly int _alternatives;

    private ReadingSet(int alternatives) => _alternatives = alternatives;

    /// <summary>All readings by default.</summary>
    public static ReadingSet Default => default;

    /// <summary>Whether the reading is under its default.</summary>
    public ReadingChoice this[ReadingId reading] =>
        (_alternatives & (1 << (int)reading)) == 0 ? ReadingChoice.Default : ReadingChoice.Alternative;

    /// <summary>The set with one reading chosen otherwise.</summary>
    public ReadingSet With(ReadingId reading, ReadingChoice choice) => choice == ReadingChoice.Alternative
        ? new(_alternatives | (1 << (int)reading))
        : new(_alternatives & ~(1 << (int)reading));

    /// <summary>The readings named, each with the choice in force: what a ruling records.</summary>
    public ValueList<ReadingUsed> Used(params ReadOnlySpan<ReadingId> readings)
    {
        var used = new ReadingUsed[readings.Length];
        for (var i = 0; i < readings.Length; i++)
        {
            used[i] = new ReadingUsed(readings[i], this[readings[i]]);
        }

        return new(used);
    }

    /// <summary>Whether the reading stands under its alternative.</summary>
    internal bool Departs(ReadingId reading) => this[reading] == ReadingChoice.Alternative;
}

/// <summary>A reading in one of its two senses.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReadingChoice>))]
public enum ReadingChoice
{
    /// <summary>The reading as published.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>The other defensible reading.</summary>
    [JsonStringEnumMemberName("alternative")]
    Alternative,
}

/// <summary>A reading that a ruling rests on.</summary>
public readonly record struct ReadingUsed(ReadingId Reading, ReadingChoice Choice);

/// <summary>An array of the ids under their alternative: <c>["P04"]</c>.</summary>
internal sealed class ReadingSetConverter : JsonConverter<ReadingSet>
{
    public override ReadingSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var set = ReadingSet.Default;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            set = Enum.TryParse<ReadingId>(reader.GetString(), out var reading)
                ? set.With(reading, ReadingChoice.Alternative)
                : throw new JsonException($"There is no reading '{reader.GetString()}'. Use P01 to P15.");
        }

        return set;
    }

    public override void Write(Utf8JsonWriter writer, ReadingSet value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        for (var reading = ReadingId.P01; reading <= ReadingId.P15; reading++)
        {
            if (value.Departs(reading))
            {
                writer.WriteStringValue(reading.ToString());
            }
        }

        writer.WriteEndArray();
    }
}
