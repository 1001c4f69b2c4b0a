using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Engine.Definitions;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Replay;
using Microsoft.EntityFrameworkCore;

namespace Procedure.Tests.Histories;

/// <summary>The entries of a finished ledger on cases, and on what became none, as a file, one entry a line: what was decided once must be decided the same for ever.</summary>
internal static class History
{
    /// <summary>Set to write the files anew, which is allowed before the first release only.</summary>
    public const string Rewrite = "JINTAN_REWRITE_HISTORIES";

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "histories");

    public static async Task<string[]> ExportAsync(LedgerDbContext ledger)
    {
        var entries = await ledger.Entries.AsNoTracking().Where(e => e.Stream.StartsWith("case/") || e.Stream == Streams.Intake).OrderBy(e => e.Stream).ThenBy(e => e.Sequence).ToListAsync();
        return [.. entries.Select(e => CanonicalJson.Write(new JsonObject
        {
            ["content"] = JsonNode.Parse(e.Content), ["sha256"] = Convert.ToHexStringLower(e.Sha256), ["sm3"] = Convert.ToHexStringLower(e.Sm3),
        }))];
    }

    /// <summary>What is wrong: a link that does not hold, an answer that the law would not give again.</summary>
    public static IReadOnlyList<string> Faults(IEnumerable<string> lines)
    {
        var faults = new List<string>();
        var law = new Recompute(QuestionReplay.Ask);
        var (stream, sequence, sha256, sm3) = ("", 0L, HashChain.Origin, HashChain.Origin);
        foreach (var line in lines.Select(one => JsonNode.Parse(one)!))
        {
            var content = CanonicalJson.Write(line["content"]);
            var entry = EntryText.Parse(content);
            (stream, sequence, sha256, sm3) = entry.Stream == stream ? (stream, sequence, sha256, sm3) : (entry.Stream, 0L, HashChain.Origin, HashChain.Origin);
            (sha256, sm3) = HashChain.Link(sha256, sm3, content);
            if (entry.Sequence != ++sequence || Convert.ToHexStringLower(sha256) != line["sha256"]!.GetValue<string>()
                || Convert.ToHexStringLower(sm3) != line["sm3"]!.GetValue<string>())
            {
                faults.Add($"{stream} {sequence} ({entry.Kind}): the chain does not hold");
                break;
            }

            if (law.Entry(stream, sequence, content, null) is { IsEqual: false } different)
            {
                faults.Add($"{stream} {sequence} ({entry.Kind}): {different.Failure ?? string.Join("; ", different.Parts.Where(part => !part.IsEqual))}");
            }
        }

        return faults;
    }
}
