using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>A method of accountability (问责方式) by its code, or by the code of a type within it: M4, M5b, M6A1, H1, NONE.</summary>
/// <remarks>A code that article 9 does not know can be written down as what somebody proposed; article 9 then refuses it.</remarks>
[JsonConverter(typeof(MethodConverter))]
public readonly record struct Method(string Code)
{
    /// <summary>批评教育.</summary>
    public static Method Criticism { get; } = new("M1");

    /// <summary>责令检查.</summary>
    public static Method OrderedReview { get; } = new("M2");

    /// <summary>通报.</summary>
    public static Method CirculatedCriticism { get; } = new("M3");

    /// <summary>诫勉.</summary>
    public static Method Admonition { get; } = new("M4");

    /// <summary>组织调整或者组织处理.</summary>
    public static Method Organisational { get; } = new("M5");

    /// <summary>纪律、政务处分.</summary>
    public static Method Sanction { get; } = new("M6");

    /// <summary>The method of article 9 to which the code belongs; <see cref="MethodKind.Unknown"/> when article 9 has none.</summary>
    public MethodKind Kind => MethodNames.KindOf(Code);

    /// <summary>Chinese name.</summary>
    public string Name => MethodNames.NameOf(Code);

    /// <inheritdoc/>
    public override string ToString() => Code;
}

internal sealed class MethodConverter : JsonConverter<Method>
{
    public override Method Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("A method code must be a string."));

    public override void Write(Utf8JsonWriter writer, Method value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code);
}
