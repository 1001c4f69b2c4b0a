using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Facts and rulings as JSON: snake_case names, codes for terms, no CLR type names, unknown members refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CaseFacts))]
[JsonSerializable(typeof(Ruling))]
[JsonSerializable(typeof(ValueList<Ruling>))]
[JsonSerializable(typeof(ReadingSet))]
public sealed partial class LawJson : JsonSerializerContext;
