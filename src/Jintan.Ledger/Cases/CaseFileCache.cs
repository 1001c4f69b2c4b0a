using Jintan.Ledger.Entries;

namespace Jintan.Ledger.Cases;

/// <summary>
/// Folded case files between bursts. A file is taken out by the burst that works on it and comes back only after its commit;
/// it is good as long as its stream still ends at the entry that it was folded up to.
/// </summary>
internal sealed class CaseFileCache
{
    /// <summary>Cases that are worked on in the same minutes; beyond this the cache begins anew.</summary>
    private const int Most = 2_000;

    private readonly Dictionary<string, (CaseFile File, byte[] Sha256)> files = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public CaseFile? Take(string number, StreamHead head)
    {
        lock (gate)
        {
            return files.Remove(number, out var known) && known.Sha256.AsSpan().SequenceEqual(head.Sha256) ? known.File : null;
        }
    }

    public void Keep(CaseFile file, StreamHead? head)
    {
        if (head is null)
        {
            return;
        }

        lock (gate)
        {
            if (files.Count >= Most)
            {
                files.Clear();
            }

            files[file.Number] = (file, head.Sha256);
        }
    }
}
