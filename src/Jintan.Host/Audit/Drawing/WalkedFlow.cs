using Jintan.Ledger.Replay;

namespace Jintan.Host.Audit.Drawing;

/// <summary>What had happened in one procedure of a case until a moment.</summary>
/// <param name="Visits">How often each step was begun.</param>
/// <param name="Taken">Outcomes that steps ended with: step and outcome.</param>
/// <param name="Current">Steps at which it waits.</param>
/// <param name="Steps">The steps in the order in which they were begun.</param>
public sealed record WalkedFlow(
    string Definition,
    int Version,
    IReadOnlyDictionary<string, int> Visits,
    IReadOnlySet<(string Step, string Outcome)> Taken,
    IReadOnlySet<string> Current,
    IReadOnlyList<string> Steps)
{
    public static WalkedFlow Of(string definition, IEnumerable<PathLine> walked, IReadOnlySet<string> current)
    {
        var lines = walked.Where(line => line.Definition == definition).ToArray();
        var begun = lines.Where(line => line.Event == "Started").ToArray();
        return new(
            definition,
            lines.Length == 0 ? 1 : lines[^1].Version,
            begun.GroupBy(line => line.Activity, StringComparer.Ordinal).ToDictionary(step => step.Key, step => step.Count(), StringComparer.Ordinal),
            lines.Where(line => line.Event == "Completed")
                .SelectMany(line => (line.Outcomes.Length == 0 ? "Done" : line.Outcomes).Split(' ').Select(outcome => (line.Activity, outcome)))
                .ToHashSet(),
            current,
            [.. begun.Select(line => line.Activity)]);
    }
}
