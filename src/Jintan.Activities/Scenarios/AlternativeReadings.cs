using Jintan.Law;

namespace Jintan.Activities.Scenarios;

/// <summary>Finds the reading that the words of an <c>alternative</c> name.</summary>
internal static class AlternativeReadings
{
    private static readonly (string Words, ReadingId Reading)[] Known =
    [
        ("decision date", ReadingId.P02),
        ("art16 dispenses", ReadingId.P05),
        ("year of the conduct", ReadingId.P10),
        ("civil arithmetic", ReadingId.P13),
        ("remaining time is added", ReadingId.P09),
        ("rank", ReadingId.P04),
    ];

    /// <summary>
    /// The reading sets to try: the one whose words match; else the row's only reading; else each reading of the row by itself, since the
    /// format names the alternative in free words.
    /// </summary>
    internal static IEnumerable<ReadingSet> Of(Scenario scenario)
    {
        var words = (string?)scenario.Alternative?["reading"] ?? "";
        foreach (var (known, reading) in Known)
        {
            if (words.Contains(known, StringComparison.OrdinalIgnoreCase))
            {
                return [Flip(reading)];
            }
        }

        return scenario.Readings.Select(id => Flip(Enum.Parse<ReadingId>(id)));
    }

    private static ReadingSet Flip(ReadingId reading) => ReadingSet.Default.With(reading, ReadingChoice.Alternative);
}
