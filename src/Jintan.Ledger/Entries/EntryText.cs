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

    /// <summary>What an entry says, in the one way in which it is written and hashed.</summary>
    public static byte[] Canonical(JsonNode? said) => CanonicalJson.WriteBytes(said);
}
