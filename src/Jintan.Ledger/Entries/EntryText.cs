using System.Text.Json;

namespace Jintan.Ledger.Entries;

/// <summary>Reads the stored text of an entry; unknown members are refused, so nothing is lost silently.</summary>
public static class EntryText
{
    public static EntryContent Parse(string content) =>
        JsonSerializer.Deserialize(content, EntryJson.Default.EntryContent)
        ?? throw new JsonException("An entry's content is the JSON literal null.");
}
