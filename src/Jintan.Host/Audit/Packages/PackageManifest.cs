using System.Text.Json;
using System.Text.Json.Serialization;
using Jintan.Ledger.Checkpoints;

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

/// <summary>The head of the case's chain as an exported checkpoint holds it, with the proof that its root is over it.</summary>
/// <param name="Leaf">Place of the head among all leaves, from 0.</param>
/// <param name="Leaves">Leaves that the root is over.</param>
/// <param name="Path">SHA-256 audit path (RFC 6962) from the head to the root, the lowest first.</param>
/// <param name="PathSm3">The same in SM3.</param>
public sealed record PackageCheckpoint(
    int Number, DateTime At, string Root, string RootSm3, long Sequence, string Sha256, string Sm3,
    long Leaf, long Leaves, IReadOnlyList<string> Path, IReadOnlyList<string> PathSm3)
{
    /// <summary>Null: no checkpoint names the stream.</summary>
    /// <param name="folder">Exported checkpoints.</param>
    public static PackageCheckpoint? Of(string folder, string stream)
    {
        var leaves = new List<byte[]>();
        Checkpoint? last = null;
        var (head, place, size) = ((CheckpointLeaf?)null, 0L, 0);
        foreach (var checkpoint in CheckpointFolder.All(folder))
        {
            foreach (var leaf in checkpoint.Leaves)
            {
                if (leaf.Stream == stream && leaf.Sequence >= (head?.Sequence ?? 0))
                {
                    (last, head, place) = (checkpoint, leaf, leaves.Count);
                }

                leaves.Add(leaf.ToBytes());
            }

            size = last == checkpoint ? leaves.Count : size;
        }

        if (last is null || head is null)
        {
            return null;
        }

        leaves.RemoveRange(size, leaves.Count - size);
        return new(
            last.Number, last.At, last.Root, last.RootSm3, head.Sequence, head.Sha256, head.Sm3, place, size,
            [.. MerkleProof.Of(MerkleLog.Sha256, leaves, place).Select(Convert.ToHexStringLower)],
            [.. MerkleProof.Of(MerkleLog.Sm3, leaves, place).Select(Convert.ToHexStringLower)]);
    }

    /// <summary>Is the head of this stream one of the leaves that both roots are over?</summary>
    public bool Proves(string stream)
    {
        var leaf = new CheckpointLeaf(stream, Sequence, Sha256, Sm3).ToBytes();
        return Leads(MerkleLog.Sha256, Path, Root) && Leads(MerkleLog.Sm3, PathSm3, RootSm3);

        bool Leads(Func<byte[], byte[]> hash, IReadOnlyList<string> path, string root) =>
            MerkleProof.Root(hash, leaf, Leaf, Leaves, [.. path.Select(Convert.FromHexString)]) is { } reached && Convert.ToHexStringLower(reached) == root;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PackageManifest))]
internal sealed partial class PackageJson : JsonSerializerContext;
