using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jintan.Host.Audit.Packages;

/// <summary>What an evidence package holds, with the hashes of each file, and how far it can be proved.</summary>
/// <param name="Proved">Entries of the case that the last exported checkpoint covers.</param>
/// <param name="Checkpoint">That checkpoint's number and roots; null: none covers this case.</param>
/// <param name="Statement">What can and what cannot be proved, in Chinese.</param>
public sealed record PackageManifest(
    string Case, DateTime MadeAt, string MadeBy, long Entries, long Proved, PackageCheckpoint? Checkpoint, string Statement, IReadOnlyList<PackageFile> Files)
{
    public string ToJson() => JsonSerializer.Serialize(this, PackageJson.Default.PackageManifest);

    public static PackageManifest Parse(string json) => JsonSerializer.Deserialize(json, PackageJson.Default.PackageManifest)
        ?? throw new JsonException("A manifest is the JSON literal null.");
}

/// <param name="Kind">What it is: 问责决定书, 附件, 流程定义, …</param>
public sealed record PackageFile(string Path, string Kind, string Name, long Size, string Sha256, string Sm3);

/// <summary>The head of the case's chain as an exported checkpoint holds it.</summary>
public sealed record PackageCheckpoint(int Number, DateTime At, string Root, string RootSm3, long Sequence, string Sha256, string Sm3);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PackageManifest))]
internal sealed partial class PackageJson : JsonSerializerContext;
