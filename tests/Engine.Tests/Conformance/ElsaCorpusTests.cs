using System.Text.Json.Nodes;

namespace Engine.Tests.Conformance;

/// <summary>
/// Every recorded case, step by step. <c>JINTAN_ELSA_CORPUS</c> points to another folder of the same format. What differs must stand in
/// deviations.json, and what stands there must differ; <c>ours/</c> holds what ours does in the listed cases.
/// </summary>
[Category("ElsaCorpus")]
public sealed class ElsaCorpusTests
{
    private static IEnumerable<TestCaseData<string>> Cases() => Directory.EnumerateFiles(CorpusCase.Folder, "*.json").Order(StringComparer.Ordinal)
        .Select(file => new TestCaseData<string>(file) { TestName = $"Elsa {Path.GetFileNameWithoutExtension(file)}" });

    [TestCaseSource(nameof(Cases))]
    [CancelAfter(20_000)]
    public async Task Runs_as_recorded(string file)
    {
        var recorded = CorpusCase.Load(file);
        var ours = await recorded.RunAsync();
        var differences = Differences(recorded.Expected, ours, recorded.IsUnstable);
        var deviations = Deviation.For(recorded);
        var allowed = deviations.SelectMany(pair => pair.Deviation.Fields).ToHashSet();
        var unexplained = differences.Where(difference => !allowed.Contains(difference.Field)).Select(difference => difference.Text).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(unexplained, Is.Empty, string.Join("\n", unexplained));
            Assert.That(deviations.Select(pair => pair.Deviation.Check(recorded, ours)), Is.All.Null);
            if (deviations.Exists(pair => pair.Named))
                Assert.That(differences, Is.Not.Empty, $"{recorded.Id} is listed as a deviation and does not deviate");
        }

        CheckOurs(recorded, ours);
    }

    /// <summary>The listed cases whose outcome here is written down.</summary>
    private static void CheckOurs(CorpusCase recorded, JsonArray ours)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "ours", recorded.Id + ".json");
        if (!File.Exists(file))
            return;
        var differences = Differences((JsonArray)JsonNode.Parse(File.ReadAllText(file))!, ours, recorded.IsUnstable);
        Assert.That(differences.Select(difference => difference.Text), Is.Empty);
    }

    private static List<(string Field, string Text)> Differences(JsonArray expected, JsonArray ours, bool anyOrder)
    {
        var differences = new List<(string, string)>();
        for (var step = 0; step < expected.Count; step++)
        {
            foreach (var (field, text) in CorpusDifference.Of((JsonObject)expected[step]!, (JsonObject)ours[step]!, anyOrder))
                differences.Add((field, $"step {step}: {text}"));
        }

        return differences;
    }
}
