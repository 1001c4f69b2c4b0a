using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Jintan.Activities.Questions;
using Jintan.Engine.Definitions;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Replay;

namespace Jintan.Host.Audit.Packages;

/// <summary>Checks an evidence package by itself: files, chain, checkpoint, documents, definitions, rulings. No database.</summary>
public static class PackageCheck
{
    /// <returns>What is wrong, in Chinese; empty: everything fits.</returns>
    /// <exception cref="FormatException">It is no evidence package.</exception>
    public static (PackageManifest Manifest, IReadOnlyList<string> Faults) Run(Stream package)
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
            return (manifest, [.. Files(manifest, files), .. Chain(manifest, history), .. Documents(history, files), .. Definitions(history, files), .. Rulings(history)]);
        }
        catch (JsonException unreadable)
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
            foreach (var entry in zip.Entries)
            {
                using var memory = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(memory);
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

            if (manifest.Checkpoint is { } mark && mark.Sequence == i + 1 && (mark.Sha256 != entry.Sha256 || mark.Sm3 != entry.Sm3))
            {
                yield return $"至第{i + 1}条的记录与第{mark.Number}号检查点不符：记录链被整体改写。";
            }
        }

        if (history.Entries.Count != manifest.Entries || manifest.Checkpoint?.Sequence > history.Entries.Count)
        {
            yield return $"记录链末尾缺失：清单为{manifest.Entries}条，现有{history.Entries.Count}条。";
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
            if (entry.Particulars?["textHash"]?.ToString() is { } text && !hashes.Contains(text))
            {
                yield return $"第{entry.Sequence}条记录所指的文书（{text}）不在包内。";
            }
        }
    }

    private static IEnumerable<string> Definitions(CaseHistory history, Dictionary<string, byte[]> files)
    {
        var set = ProcedureSet.Parse(EntryText.Parse(history.Entries[0].Content).Particulars!["procedureSet"]!.ToJsonString());
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
