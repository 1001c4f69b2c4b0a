using System.Text.Json.Nodes;

namespace Jintan.Activities.Scenarios;

/// <summary>One row of a scenario file: facts merged with the defaults, the step under test, and what is expected.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Title">What it says.</param>
/// <param name="Articles">The clauses it is about.</param>
/// <param name="Facts">The facts, defaults merged.</param>
/// <param name="Readings">The readings it depends on.</param>
/// <param name="Operation">The step under test with its own keys.</param>
/// <param name="Expected">What the law must say.</param>
/// <param name="Alternative">What it must say under the other reading, null where none is named.</param>
public sealed record Scenario(
    string Id,
    string Title,
    IReadOnlyList<string> Articles,
    JsonObject Facts,
    IReadOnlyList<string> Readings,
    JsonObject Operation,
    JsonObject Expected,
    JsonObject? Alternative)
{
    /// <summary>Type of the step under test.</summary>
    public string OperationType => (string?)Operation["type"] ?? throw new FormatException($"Scenario {Id} names no operation type.");

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Title}";
}
