using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>The data file of one dated edition of the text.</summary>
internal sealed record MeasuresText(
    string Title,
    string Number,
    string Edition,
    DateOnly InForceFrom,
    Dictionary<int, string> Articles,
    ClauseText[] Clauses);

internal sealed record ClauseText(string Id, string Text, string Sha256);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(MeasuresText))]
internal sealed partial class MeasuresJson : JsonSerializerContext;
