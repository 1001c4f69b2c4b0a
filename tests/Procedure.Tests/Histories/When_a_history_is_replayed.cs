using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Ledger.Entries;

namespace Procedure.Tests.Histories;

/// <summary>Finished ledgers that stories have left: every link holds, every question is answered as it was.</summary>
public sealed class When_a_history_is_replayed
{
    private static IEnumerable<string> Names => Directory.GetFiles(History.Folder, "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Names))]
    public async Task Should_say_again_what_it_said(string name) =>
        Assert.That(History.Faults(await File.ReadAllLinesAsync(Path.Combine(History.Folder, $"{name}.jsonl"))), Is.Empty);

    [Test]
    public async Task Should_find_the_day_that_somebody_changed() =>
        Assert.That(
            History.Faults(await File.ReadAllLinesAsync(Path.Combine(History.Folder, "tampered", "a-changed-day.jsonl"))),
            Has.Count.EqualTo(1).And.Some.Contains("chain"));

    [Test]
    public async Task Should_find_a_changed_ruling_behind_a_chain_that_was_forged_anew() =>
        Assert.That(
            History.Faults(await File.ReadAllLinesAsync(Path.Combine(History.Folder, "tampered", "a-forged-ruling.jsonl"))),
            Has.Count.EqualTo(1).And.Some.Contains("formalities_due"));

    /// <summary>Writes the two tampered histories from an honest one; run by hand together with the rewriting of the others.</summary>
    [Test]
    public async Task Tampers_when_asked()
    {
        Assume.That(Environment.GetEnvironmentVariable(History.Rewrite), Is.Not.Null, "Histories are written anew on request only.");
        var honest = await File.ReadAllLinesAsync(Path.Combine(History.Folder, "ordinary.jsonl"));
        var decided = Array.FindIndex(honest, line => line.Contains("\"kind\":\"decision-made\"", StringComparison.Ordinal));
        var changed = honest.ToArray();
        changed[decided] = changed[decided].Replace("2026-03-02", "2026-03-03", StringComparison.Ordinal);
        var forged = honest.ToArray();
        forged[decided] = forged[decided].Replace("\"formalities_due\":\"2026-04-02\"", "\"formalities_due\":\"2026-05-02\"", StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(History.Folder, "tampered"));
        await File.WriteAllLinesAsync(Path.Combine(History.Folder, "tampered", "a-changed-day.jsonl"), changed);
        await File.WriteAllLinesAsync(Path.Combine(History.Folder, "tampered", "a-forged-ruling.jsonl"), Relink(forged));
    }

    private static IEnumerable<string> Relink(string[] lines)
    {
        var (stream, sha256, sm3) = ("", HashChain.Origin, HashChain.Origin);
        foreach (var line in lines.Select(one => JsonNode.Parse(one)!.AsObject()))
        {
            var content = CanonicalJson.Write(line["content"]);
            var here = line["content"]!["stream"]!.GetValue<string>();
            (stream, sha256, sm3) = here == stream ? (stream, sha256, sm3) : (here, HashChain.Origin, HashChain.Origin);
            (sha256, sm3) = HashChain.Link(sha256, sm3, content);
            (line["sha256"], line["sm3"]) = (Convert.ToHexStringLower(sha256), Convert.ToHexStringLower(sm3));
            yield return CanonicalJson.Write(line);
        }
    }
}
