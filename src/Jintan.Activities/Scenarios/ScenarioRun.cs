using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Law;

namespace Jintan.Activities.Scenarios;

/// <summary>Runs acceptance scenarios against the law, all superior rules switched on.</summary>
public static class ScenarioRun
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs a file against the law alone; the steps of the running system are skipped.</summary>
    public static int Execute(string path, TextWriter output) =>
        ExecuteAsync(path, output, _ => Task.FromResult<JsonObject?>(null)).GetAwaiter().GetResult();

    /// <summary>Runs a file and writes each failure with key, expected and actual. 0 when nothing failed, else 1.</summary>
    /// <param name="system">Takes the steps of the running system and answers in the words of the format; null for those it does not know.</param>
    public static async Task<int> ExecuteAsync(string path, TextWriter output, Func<Scenario, Task<JsonObject?>> system)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(system);
        var file = ScenarioFile.Read(path);
        var failed = 0;
        var skipped = new List<Scenario>();
        foreach (var scenario in file.Scenarios)
        {
            var differences = IsSkipped(scenario) && Unknown(file, scenario) is []
                ? await system(scenario) is { } answer ? Differences(file, scenario, answer) : null
                : Differences(file, scenario);
            if (differences is null)
            {
                skipped.Add(scenario);
                continue;
            }

            failed += differences.Count > 0 ? 1 : 0;
            foreach (var difference in differences)
            {
                output.WriteLine($"{scenario.Id}  {difference}");
            }
        }

        foreach (var scenario in skipped)
        {
            output.WriteLine($"{scenario.Id}  skipped: '{scenario.OperationType}' is a step of the running system");
        }

        var passed = file.Scenarios.Count - failed - skipped.Count;
        output.WriteLine($"{passed} passed, {failed} failed{(skipped.Count > 0 ? $", {skipped.Count} skipped" : "")}");
        return failed == 0 ? 0 : 1;
    }

    /// <summary>Whether the step belongs to the running system and waits for it.</summary>
    public static bool IsSkipped(Scenario scenario) => ScenarioOperations.OfTheRunningSystem.Contains(scenario.OperationType);

    /// <summary>What differs from the expectation; empty when the scenario passes.</summary>
    public static IReadOnlyList<string> Differences(ScenarioFile file, Scenario scenario)
    {
        if (Unknown(file, scenario) is { Count: > 0 } unknown)
        {
            return unknown;
        }

        try
        {
            var differences = Compare(file, scenario, scenario.Expected, ReadingSet.Default);
            return scenario.Alternative is null ? differences : [.. differences, .. UnderAlternative(file, scenario)];
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentException or UnknownClauseException)
        {
            return [$"cannot be read: {error.Message}"];
        }
    }

    private static List<string> Unknown(ScenarioFile file, Scenario scenario)
    {
        var unknown = file.UnknownKeys(scenario).Select(key => $"unknown fact key '{key}'").ToList();
        if (!file.Operations.Contains(scenario.OperationType))
        {
            unknown.Add($"unknown operation '{scenario.OperationType}'");
        }

        return unknown;
    }

    private static List<string> Differences(ScenarioFile file, Scenario scenario, JsonObject answer) =>
    [
        .. scenario.Expected.Where(part => !answer.ContainsKey(part.Key)).Select(part => $"unknown key of expected '{part.Key}'"),
        .. scenario.Expected.Where(part => answer.ContainsKey(part.Key) && !ScenarioComparison.AreEqual(file, part.Key, part.Value, answer[part.Key]))
            .Select(part => $"{part.Key}: expected {Show(part.Value)}, actual {Show(answer[part.Key])}"),
    ];

    private static List<string> UnderAlternative(ScenarioFile file, Scenario scenario)
    {
        var expected = (JsonObject)scenario.Alternative!.DeepClone();
        expected.Remove("reading");
        List<string>? first = null;
        foreach (var readings in AlternativeReadings.Of(scenario))
        {
            var differences = Compare(file, scenario, expected, readings);
            if (differences.Count == 0)
            {
                return [];
            }

            first ??= differences;
        }

        return [.. (first ?? ["names no reading"]).Select(difference => $"alternative: {difference}")];
    }

    private static List<string> Compare(ScenarioFile file, Scenario scenario, JsonObject expected, ReadingSet readings)
    {
        var day = ScenarioOperations.Day(scenario);
        var law = new LawInForce(day) { Superior = SuperiorRules.All, Readings = readings };
        var answer = ScenarioOperations.Ask(scenario, ScenarioFacts.Read(scenario, day), law);
        var differences = new List<string>();
        foreach (var (key, wanted) in expected)
        {
            if (!ScenarioActual.TryValue(answer, key, out var actual))
            {
                differences.Add($"unknown key of expected '{key}'");
            }
            else if (!ScenarioComparison.AreEqual(file, key, wanted, actual))
            {
                differences.Add($"{key}: expected {Show(wanted)}, actual {Show(actual)}");
            }
        }

        return differences;
    }

    private static string Show(JsonNode? node) => node?.ToJsonString(Readable) ?? "null";
}
