using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Jintan.Law;

/// <summary>Reads the data files that are embedded beside the rules.</summary>
internal static class EmbeddedJson
{
    internal static T Read<T>(string name, JsonTypeInfo<T> type)
    {
        using var stream = typeof(EmbeddedJson).Assembly.GetManifestResourceStream($"Jintan.Law.{name}")
            ?? throw new InvalidOperationException($"The data file {name} is not embedded in Jintan.Law; rebuild the project.");
        return JsonSerializer.Deserialize(stream, type)
            ?? throw new InvalidOperationException($"The data file {name} is empty.");
    }
}
