using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jintan.Ledger.Procedures;

/// <summary>The versions that a case is pinned to at registration: definition id → version and content hash.</summary>
public sealed record ProcedureSet(IReadOnlyDictionary<string, PinnedVersion> Versions)
{
    public string ToJson() => JsonSerializer.Serialize(Versions, ProcedureSetJson.Default.IReadOnlyDictionaryStringPinnedVersion);

    public static ProcedureSet Parse(string json) =>
        new(JsonSerializer.Deserialize(json, ProcedureSetJson.Default.IReadOnlyDictionaryStringPinnedVersion)!);

    /// <exception cref="KeyNotFoundException">The set was pinned before such a procedure existed.</exception>
    public PinnedVersion Of(string definition) =>
        Versions.TryGetValue(definition, out var pinned)
            ? pinned
            : throw new KeyNotFoundException($"The case's procedure set does not hold {definition}.");
}

public sealed record PinnedVersion(int Version, string ContentHash);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyDictionary<string, PinnedVersion>))]
internal sealed partial class ProcedureSetJson : JsonSerializerContext;
