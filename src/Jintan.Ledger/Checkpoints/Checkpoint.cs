using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jintan.Ledger.Checkpoints;

/// <summary>What the ledger was at a moment: one leaf for each stream that grew since the checkpoint before, and the roots over all leaves so far.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="At">Instant, UTC.</param>
/// <param name="LastEntry">Highest id of an entry that was looked at.</param>
/// <param name="Previous">SHA-256 root of the checkpoint before; empty for the first.</param>
/// <param name="Leaves">Heads of the streams that grew.</param>
/// <param name="Frontier">SHA-256 subtree roots after these leaves.</param>
/// <param name="FrontierSm3">SM3 subtree roots after these leaves.</param>
public sealed record Checkpoint(
    int Number,
    DateTime At,
    long LastEntry,
    string Previous,
    IReadOnlyList<CheckpointLeaf> Leaves,
    string Root,
    string RootSm3,
    IReadOnlyList<string> Frontier,
    IReadOnlyList<string> FrontierSm3)
{
    public string ToJson() => JsonSerializer.Serialize(this, CheckpointJson.Default.Checkpoint);

    public static Checkpoint Parse(string json) => JsonSerializer.Deserialize(json, CheckpointJson.Default.Checkpoint)
        ?? throw new JsonException("A checkpoint is the JSON literal null.");

    /// <summary>The next checkpoint: the leaves are added to the trees of the one before.</summary>
    public static Checkpoint After(Checkpoint? before, DateTime at, long lastEntry, IReadOnlyList<CheckpointLeaf> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        var sha256 = MerkleLog.Resume(MerkleLog.Sha256, before?.Frontier ?? []);
        var sm3 = MerkleLog.Resume(MerkleLog.Sm3, before?.FrontierSm3 ?? []);
        foreach (var leaf in leaves)
        {
            sha256.Add(leaf.ToBytes());
            sm3.Add(leaf.ToBytes());
        }

        return new(
            (before?.Number ?? 0) + 1,
            at,
            lastEntry,
            before?.Root ?? "",
            leaves,
            Convert.ToHexStringLower(sha256.Root()),
            Convert.ToHexStringLower(sm3.Root()),
            sha256.Frontier,
            sm3.Frontier);
    }
}

/// <summary>Head of one stream: its last entry's place and both hashes in lower-case hex.</summary>
public sealed record CheckpointLeaf(string Stream, long Sequence, string Sha256, string Sm3)
{
    /// <summary>What is hashed into the tree.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Stream}\n{Sequence}\n{Sha256}\n{Sm3}"));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Checkpoint))]
internal sealed partial class CheckpointJson : JsonSerializerContext;
