using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Schema;
using Jintan.Law.Tests.Properties;

namespace Jintan.Law.Tests.Golden;

/// <summary>A rule in force is not edited: schema and results of each (rule id, edition) are written down, and a change without a new edition is red.</summary>
/// <remarks>To write the file of a new edition: set JINTAN_WRITE_GOLDEN=1 and run this test; never for an edition that was released.</remarks>
public sealed class RulesOfTheEdition
{
    private const int Samples = 64;

    [Test]
    public void Say_today_what_they_said_when_the_edition_was_written()
    {
        var today = string.Join('\n', Rulebook.All.Select(Line)) + "\n";
        if (Environment.GetEnvironmentVariable("JINTAN_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(GoldenFile(), today);
        }

        Assert.That(today.Split('\n'), Is.EqualTo(File.ReadAllText(GoldenFile()).Split('\n')));
    }

    private static string Line(Rule rule)
    {
        var seed = BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(rule.Id))) & int.MaxValue;
        var results = new StringBuilder();
        for (var i = 0; i < Samples; i++)
        {
            var facts = new AnyFacts(seed ^ i).Make(rule.FactsType);
            results.Append(rule.WriteFacts(facts)).Append(" -> ").Append(rule.WriteResult(rule.Invoke(facts))).Append('\n');
        }

        return $"{rule.Edition} {rule.Id} schema {Hash(Schema(rule))} results {Hash(results.ToString())}";
    }

    private static string Schema(Rule rule) =>
        LawJson.Default.Options.GetJsonSchemaAsNode(rule.FactsType).ToJsonString()
        + LawJson.Default.Options.GetJsonSchemaAsNode(rule.ResultType).ToJsonString();

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string GoldenFile([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, $"rules.{Edition.Current}.txt");
}
