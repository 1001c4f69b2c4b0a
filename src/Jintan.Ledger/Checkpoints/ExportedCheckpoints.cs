using Jintan.Ledger.Verification;

namespace Jintan.Ledger.Checkpoints;

/// <summary>What one checkpoint says of one stream.</summary>
public sealed record CheckpointMark(int Checkpoint, long Sequence, byte[] Sha256, byte[] Sm3);

/// <summary>All exported checkpoints, checked against each other: numbers without gaps, each root over the leaves of all before it.</summary>
public sealed class ExportedCheckpoints
{
    private readonly Dictionary<string, List<CheckpointMark>> marks = new(StringComparer.Ordinal);

    public ExportedCheckpoints(IEnumerable<Checkpoint> checkpoints)
    {
        ArgumentNullException.ThrowIfNull(checkpoints);
        var faults = new List<BrokenEntry>();
        foreach (var checkpoint in checkpoints)
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
            foreach (var leaf in checkpoint.Leaves)
            {
                if (!marks.TryGetValue(leaf.Stream, out var known))
                {
                    marks.Add(leaf.Stream, known = []);
                }

                known.Add(new(checkpoint.Number, leaf.Sequence, Convert.FromHexString(leaf.Sha256), Convert.FromHexString(leaf.Sm3)));
            }
        }

        Faults = faults;
    }

    public Checkpoint? Last { get; private set; }

    /// <summary>What is wrong with the files themselves.</summary>
    public IReadOnlyList<BrokenEntry> Faults { get; }

    internal Dictionary<string, List<CheckpointMark>> Marks() => new(marks, StringComparer.Ordinal);
}
