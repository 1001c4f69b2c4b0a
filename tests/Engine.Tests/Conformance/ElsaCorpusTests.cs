using System.Text.Json.Nodes;

namespace Engine.Tests.Conformance;

/// <summary>Every recorded case, step by step. <c>JINTAN_ELSA_CORPUS</c> points to another folder of the same format.</summary>
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
        var differences = await DifferencesAsync(recorded);
        Assert.That(differences, Is.Empty, string.Join("\n", differences));
    }

    private static async Task<List<string>> DifferencesAsync(CorpusCase recorded)
    {
        var ours = await recorded.RunAsync();
        var differences = new List<string>();
        for (var step = 0; step < recorded.Expected.Count; step++)
        {
            foreach (var (_, text) in CorpusDifference.Of((JsonObject)recorded.Expected[step]!, (JsonObject)ours[step]!))
                differences.Add($"step {step}: {text}");
        }

        return differences;
    }
}
