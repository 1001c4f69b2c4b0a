using Jintan.Ledger.Verification;

namespace Jintan.Ledger.Checkpoints;

/// <summary>What one checkpoint says of one stream.</summary>
public sealed record CheckpointMark(int Checkpoint, DateTime At, long Sequence, byte[] Sha256, byte[] Sm3);

/// <summary>All exported checkpoints, checked against each other: numbers without gaps, each root over the leaves of all before it.</summary>
public sealed class ExportedCheckpoints
{
    private readonly Dictionary<string, List<CheckpointMark>> marks = new(StringComparer.Ordinal);
    private readonly List<BrokenEntry> faults = [];
    private readonly Dictionary<int, (string Root, string RootSm3)> roots = [];

    public Checkpoint? Last { get; private set; }

    /// <summary>What is wrong with the files themselves.</summary>
    public IReadOnlyList<BrokenEntry> Faults => faults;

    /// <summary>What was said of a stream, the shortest first.</summary>
    public IReadOnlyList<CheckpointMark> Of(string stream) => marks.GetValueOrDefault(stream) ?? [];

    /// <summary>Null: there is no checkpoint of this number.</summary>
    public (string Root, string RootSm3)? RootsOf(int number) => roots.TryGetValue(number, out var found) ? found : null;

    internal void Take(Checkpoint checkpoint)
    {
        var expected = Checkpoint.After(Last, checkpoint.At, checkpoint.LastEntry, checkpoint.Leaves);
        if (checkpoint.Number != expected.Number)
        {
            faults.Add(new("", 0, $"检查点不连续：应为第{expected.Number}号，实为第{checkpoint.Number}号。"));
        }
        else if ((checkpoint.Previous, checkpoint.Root, checkpoint.RootSm3) != (expected.Previous, expected.Root, expected.RootSm3))
        {
            faults.Add(new("", 0, $"第{checkpoint.Number}号检查点文件被改动：根校验值与其内容不符。"));
        }

        Last = checkpoint;
        roots[checkpoint.Number] = (checkpoint.Root, checkpoint.RootSm3);
        foreach (var leaf in checkpoint.Leaves)
        {
            Take(checkpoint, leaf);
        }
    }

    internal void TakeUnreadable(string reason) => faults.Add(new("", 0, reason));

    internal Dictionary<string, List<CheckpointMark>> Marks() => new(marks, StringComparer.Ordinal);

    private void Take(Checkpoint checkpoint, CheckpointLeaf leaf)
    {
        if (!marks.TryGetValue(leaf.Stream, out var known))
        {
            marks.Add(leaf.Stream, known = []);
        }

        if (known is [.., var furthest] && furthest.Sequence > leaf.Sequence)
        {
            faults.Add(new(
                leaf.Stream, leaf.Sequence + 1, $"链尾被截断：第{furthest.Checkpoint}号检查点时已有{furthest.Sequence}条，第{checkpoint.Number}号检查点只剩{leaf.Sequence}条。"));
        }

        var place = known.FindLastIndex(mark => mark.Sequence <= leaf.Sequence) + 1;
        known.Insert(place, new(checkpoint.Number, checkpoint.At, leaf.Sequence, Convert.FromHexString(leaf.Sha256), Convert.FromHexString(leaf.Sm3)));
    }
}
