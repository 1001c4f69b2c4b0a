using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Engine.Definitions;
using Jintan.Ledger.Checkpoints;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Replay;

namespace Jintan.Host.Audit.Packages;

/// <summary>Checks an evidence package by itself: files, chain, checkpoint, documents, definitions, rulings. No database.</summary>
public static class PackageCheck
{
    /// <summary>More than a case holds; a zip that unfolds to more is not read to its end.</summary>
    public const long MostBytes = 1L << 30;

    /// <param name="exported">Checkpoints that were kept elsewhere; null: the package's own root is believed.</param>
    /// <returns>What is wrong, in Chinese; empty: everything fits.</returns>
    /// <exception cref="FormatException">It is no evidence package.</exception>
    public static (PackageManifest Manifest, IReadOnlyList<string> Faults) Run(Stream package, ExportedCheckpoints? exported = null)
    {
        var files = Read(package);
        if (!files.TryGetValue(EvidencePackage.Manifest, out var manifestBytes) || !files.TryGetValue(EvidencePackage.History, out var historyBytes))
        {
            throw new FormatException("This zip holds no manifest.json and history.json. Cure: name an evidence package of this system.");
        }

        try
        {
            var manifest = PackageManifest.Parse(Encoding.UTF8.GetString(manifestBytes));
            var history = CaseHistory.Parse(Encoding.UTF8.GetString(historyBytes));
            if (history.Entries.Count == 0 || history.Number != manifest.Case)
            {
                throw new FormatException("history.json holds no entries of the case that manifest.json names. Cure: export the package again.");
            }

            return (manifest,
            [
                .. Files(manifest, files), .. Chain(manifest, history), .. Proof(manifest, history), .. Elsewhere(manifest, history, exported),
                .. Documents(history, files), .. Definitions(history, files), .. Rulings(history),
            ]);
        }
        catch (Exception unreadable) when (unreadable is JsonException or WorkflowFormatException)
        {
            throw new FormatException($"The package cannot be read: {unreadable.Message} Cure: export it again.", unreadable);
        }
    }

    private static Dictionary<string, byte[]> Read(Stream package)
    {
        try
        {
            using var zip = new ZipArchive(package, ZipArchiveMode.Read);
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            var left = MostBytes;
            foreach (var entry in zip.Entries)
            {
                // What the directory of the zip says is not believed: the bytes are counted.
                using var memory = new MemoryStream();
                using var stream = entry.Open();
                var block = new byte[1 << 16];
                for (int read; (read = stream.Read(block)) > 0; memory.Write(block, 0, read))
                {
                    left -= read;
                    if (left < 0)
                    {
                        throw new FormatException($"The zip unfolds to more than {MostBytes >> 20} MB. Cure: name an evidence package of this system.");
                    }
                }

                files[entry.FullName] = memory.ToArray();
            }

            return files;
        }
        catch (InvalidDataException broken)
        {
            throw new FormatException($"This is no zip file: {broken.Message} Cure: export the package again.", broken);
        }
    }

    private static IEnumerable<string> Files(PackageManifest manifest, Dictionary<string, byte[]> files)
    {
        foreach (var file in manifest.Files)
        {
            if (!files.TryGetValue(file.Path, out var bytes))
            {
                yield return $"缺少文件 {file.Path}（{file.Name}）。";
            }
            else if (EvidencePackage.Described(file.Path, file.Kind, file.Name, bytes) != file)
            {
                yield return $"文件 {file.Path}（{file.Name}）与清单的校验值不符。";
            }
        }

        foreach (var extra in files.Keys.Except(manifest.Files.Select(file => file.Path)).Where(path => path != EvidencePackage.Manifest))
        {
            yield return $"清单中没有文件 {extra}。";
        }
    }

    private static IEnumerable<string> Chain(PackageManifest manifest, CaseHistory history)
    {
        var (sha256, sm3) = (HashChain.Origin, HashChain.Origin);
        var stream = Streams.Case(history.Number);
        foreach (var (i, entry) in history.Entries.Index())
        {
            (sha256, sm3) = HashChain.Link(sha256, sm3, entry.Content);
            var content = EntryText.Parse(entry.Content);
            if (Convert.ToHexStringLower(sha256) != entry.Sha256 || Convert.ToHexStringLower(sm3) != entry.Sm3)
            {
                yield return $"第{i + 1}条记录与校验值不符。";
                yield break;
            }

            if (content.Stream != stream || content.Sequence != i + 1)
            {
                yield return $"第{i + 1}条记录不属于本案或者序号不连续。";
                yield break;
            }
        }

        if (history.Entries.Count != manifest.Entries)
        {
            yield return $"记录链末尾缺失：清单为{manifest.Entries}条，现有{history.Entries.Count}条。";
        }
    }

    private static IEnumerable<string> Proof(PackageManifest manifest, CaseHistory history)
    {
        if (manifest.Checkpoint is not { } mark)
        {
            yield break;
        }

        if (!mark.Proves(Streams.Case(history.Number)))
        {
            yield return $"证明路径到达不了第{mark.Number}号检查点的根校验值：不能证明记录链在该检查点之内。";
        }

        if (!EvidencePackage.Holds(history, mark))
        {
            yield return $"至第{mark.Sequence}条的记录与第{mark.Number}号检查点不符：记录链被改写或者截断。";
        }
    }

    private static IEnumerable<string> Elsewhere(PackageManifest manifest, CaseHistory history, ExportedCheckpoints? exported)
    {
        foreach (var fault in exported?.Faults ?? [])
        {
            yield return fault.Reason;
        }

        if (exported is not null && manifest.Checkpoint is { } own && exported.RootsOf(own.Number) != (own.Root, own.RootSm3))
        {
            yield return $"包内第{own.Number}号检查点的根校验值与另存的检查点不符。";
        }

        foreach (var mark in exported?.Of(Streams.Case(history.Number)) ?? [])
        {
            if (mark.Sequence <= history.Entries.Count
                ? !history.Entries[(int)mark.Sequence - 1].Is(mark.Sha256, mark.Sm3)
                : mark.Checkpoint <= manifest.Checkpoint?.Number || mark.At <= manifest.MadeAt)
            {
                yield return $"记录链与另存的第{mark.Checkpoint}号检查点不符：至第{mark.Sequence}条的记录被改写或者截断。";
            }
        }
    }

    // Bytes lie under their own hash; the text of a decision is named by its entry.
    private static IEnumerable<string> Documents(CaseHistory history, Dictionary<string, byte[]> files)
    {
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, bytes) in files.Where(file => file.Key.StartsWith("documents/", StringComparison.Ordinal)))
        {
            var hash = EvidencePackage.Described(path, "", "", bytes).Sha256;
            hashes.Add(hash);
            if (Path.GetFileNameWithoutExtension(path) != hash)
            {
                yield return $"文书 {path} 的内容与其文件名中的校验值不符。";
            }
        }

        foreach (var entry in history.Entries.Select(e => EntryText.Parse(e.Content)))
        {
            // Until it is issued the text stands in the entry that was studied.
            if (entry.Particulars?["text"] is JsonValue studied && studied.TryGetValue<string>(out var words))
            {
                hashes.Add(EvidencePackage.Described("", "", "", Encoding.UTF8.GetBytes(words)).Sha256);
            }

            if (entry.Particulars?["textHash"]?.ToString() is { } text && !hashes.Contains(text))
            {
                yield return $"第{entry.Sequence}条记录所指的文书（{text}）不在包内。";
            }
        }
    }

    private static IEnumerable<string> Definitions(CaseHistory history, Dictionary<string, byte[]> files)
    {
        if (EntryText.Parse(history.Entries[0].Content).Particulars?["procedureSet"] is not { } pinnedAtStart)
        {
            yield return "第1条记录没有锁定流程定义。";
            yield break;
        }

        var set = ProcedureSet.Parse(pinnedAtStart.ToJsonString());
        foreach (var (definition, pinned) in set.Versions)
        {
            var path = $"definitions/{definition}.v{pinned.Version}.json";
            if (!files.TryGetValue(path, out var bytes))
            {
                yield return $"缺少锁定的流程定义 {path}。";
            }
            else if (WorkflowDocument.Parse(bytes, path).ContentHash != pinned.ContentHash)
            {
                yield return $"流程定义 {path} 与案件锁定的内容不符。";
            }
        }
    }

    private static IEnumerable<string> Rulings(CaseHistory history)
    {
        var recompute = new Recompute(QuestionReplay.Ask);
        foreach (var (i, entry) in history.Entries.Index())
        {
            if (recompute.Entry(Streams.Case(history.Number), i + 1, entry.Content, law: null) is { IsEqual: false } different)
            {
                yield return $"第{i + 1}条记录的裁断与重新计算所得不同：{different.Failure ?? string.Join("；", different.Parts.Where(p => !p.IsEqual).Select(p => p.Rule))}。";
            }
        }
    }
}
