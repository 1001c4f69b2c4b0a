using System.Runtime.InteropServices;

namespace Jintan.Engine.Definitions.Soundness;

internal sealed class CellComparer : IEqualityComparer<sbyte[]>
{
    public static readonly CellComparer Instance = new();

    public bool Equals(sbyte[]? x, sbyte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(sbyte[] cells)
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(cells.AsSpan()));
        return hash.ToHashCode();
    }
}
