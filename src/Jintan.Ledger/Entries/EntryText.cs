using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;

namespace Jintan.Ledger.Entries;

/// <summary>The stored text of an entry. Unknown members are refused when it is read, so nothing is lost silently.</summary>
public static class EntryText
{
    public static EntryContent Parse(string content) =>
        JsonSerializer.Deserialize(content, EntryJson.Default.EntryContent)
        ?? throw new JsonException("An entry's content is the JSON literal null.");

    /// <summary>A part of an entry as its text holds it.</summary>
    public static byte[] Canonical(JsonNode? part) => CanonicalJson.WriteBytes(part);
}
