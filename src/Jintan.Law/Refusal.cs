using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>A reason for which the law refuses a step.</summary>
/// <param name="Code">Stable code, <c>E-ART16-NO-AUTHORITY</c>.</param>
/// <param name="Clause">The clause it rests on first.</param>
/// <param name="Sentence">One Chinese sentence for the person who is refused.</param>
/// <param name="Cure">What would cure it, in Chinese.</param>
[JsonConverter(typeof(RefusalConverter))]
public sealed partial record Refusal(string Code, Clause Clause, string Sentence, string Cure)
{
    /// <summary>The refusal with this code.</summary>
    /// <exception cref="ArgumentException">No line has this code.</exception>
    public static Refusal Of(string code) => ByCode.TryGetValue(code, out var refusal)
        ? refusal
        : throw new ArgumentException($"There is no refusal '{code}'. Every refusal is a line in RefusalLines.cs.", nameof(code));

    /// <inheritdoc/>
    public override string ToString() => Code;

    private static Refusal Line(string code, string clause, string sentence, string cure) =>
        new(code, new Clause(clause), sentence, cure);
}

/// <summary>A refusal is written by its code; the wording belongs to the edition.</summary>
internal sealed class RefusalConverter : JsonConverter<Refusal>
{
    public override bool HandleNull => true;

    public override Refusal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Refusal.Of(reader.GetString() ?? throw new JsonException("A refusal code must be a string."));

    public override void Write(Utf8JsonWriter writer, Refusal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code);
}
