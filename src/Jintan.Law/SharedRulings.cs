using System.Collections.Concurrent;

namespace Jintan.Law;

/// <summary>Rulings that allow, and the readings they rest on: they never change, so each is made once and shared by all cases.</summary>
internal static class SharedRulings
{
    private static readonly ConcurrentDictionary<string[], Ruling>.AlternateLookup<ReadOnlySpan<string>> ByClauses =
        new ConcurrentDictionary<string[], Ruling>(new SameWords()).GetAlternateLookup<ReadOnlySpan<string>>();

    private static readonly ConcurrentDictionary<long, ValueList<ReadingUsed>> ByReadings = new();

    /// <exception cref="UnknownClauseException">The Measures have no such clause.</exception>
    internal static Ruling Allowing(ReadOnlySpan<string> clauses)
    {
        if (!ByClauses.TryGetValue(clauses, out var ruling))
        {
            ruling = new Ruling.Allowed(Ruling.Cite(clauses));
            ByClauses[clauses] = ruling;
        }

        return ruling;
    }

    /// <summary>The readings named, all by default.</summary>
    internal static ValueList<ReadingUsed> ByDefault(ReadOnlySpan<ReadingId> readings)
    {
        var key = 0L;
        foreach (var reading in readings)
        {
            key = (key << 4) | (long)reading;
        }

        return ByReadings.TryGetValue(key, out var used) ? used : ByReadings[key] = Used(readings);
    }

    private static ValueList<ReadingUsed> Used(ReadOnlySpan<ReadingId> readings)
    {
        var used = new ReadingUsed[readings.Length];
        for (var i = 0; i < used.Length; i++)
        {
            used[i] = new(readings[i], ReadingChoice.Default);
        }

        return new(used);
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
