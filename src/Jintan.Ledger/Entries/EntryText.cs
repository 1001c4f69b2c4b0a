using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;

namespace Jintan.Ledger.Entries;

/// <summary>Reads the stored text of an entry; unknown members are refused, so nothing is lost silently.</summary>
public static class EntryText
{
    public static EntryContent Parse(string content) =>
        JsonSerializer.Deserialize(content, EntryJson.Default.EntryContent)
        ?? throw new JsonException("An entry's content is the JSON literal null.");

    /// <summary>A value in the canonical form in which entries hold it.</summary>
    public static byte[] Canonical(JsonNode? value) => CanonicalJson.WriteBytes(value);
}
