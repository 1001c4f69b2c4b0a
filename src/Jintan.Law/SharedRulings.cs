using System.Collections.Concurrent;

namespace Jintan.Law;

/// <summary>Rulings that allow: they never change, so each is made once and shared by all cases.</summary>
internal static class SharedRulings
{
    private static readonly ConcurrentDictionary<string[], Ruling>.AlternateLookup<ReadOnlySpan<string>> ByClauses =
        new ConcurrentDictionary<string[], Ruling>(new SameWords()).GetAlternateLookup<ReadOnlySpan<string>>();

    private static readonly ConcurrentDictionary<Ruling, ConcurrentDictionary<long, Ruling>> ByReadings =
        new(ReferenceEqualityComparer.Instance);

    /// <exception cref="UnknownClauseException">The Measures have no such clause.</exception>
    internal static Ruling Allowing(ReadOnlySpan<string> clauses)
    {
        if (!ByClauses.TryGetValue(clauses, out var ruling))
        {
            ruling = new Ruling.Allowed(Ruling.Cite(clauses));
            ByReadings[ruling] = new();
            ByClauses[clauses] = ruling;
        }

        return ruling;
    }

    /// <summary>The ruling resting on these readings: a shared one again where it was shared and every reading is the published one.</summary>
    internal static Ruling Resting(Ruling ruling, ReadingSet readings, ReadOnlySpan<ReadingId> used)
    {
        if (readings != ReadingSet.Default || !ByReadings.TryGetValue(ruling, out var known))
        {
            return ruling with { Readings = readings.Used(used) };
        }

        var key = 0L;
        foreach (var reading in used)
        {
            key = (key << 4) | (long)reading;
        }

        return known.TryGetValue(key, out var resting) ? resting : known[key] = ruling with { Readings = readings.Used(used) };
    }

    private sealed class SameWords : IEqualityComparer<string[]>, IAlternateEqualityComparer<ReadOnlySpan<string>, string[]>
    {
        public bool Equals(string[]? x, string[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<string> alternate, string[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(string[] words) => GetHashCode((ReadOnlySpan<string>)words);

        public int GetHashCode(ReadOnlySpan<string> alternate)
        {
            var hash = 0;
            foreach (var word in alternate)
            {
                hash = (hash * 31) + string.GetHashCode(word, StringComparison.Ordinal);
            }

            return hash;
        }

        public string[] Create(ReadOnlySpan<string> alternate) => alternate.ToArray();
    }
}
