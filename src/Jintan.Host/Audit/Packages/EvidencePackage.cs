using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Jintan.Host.Audit.Cases;
using Jintan.Host.Audit.Runs;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Checkpoints;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Replay;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.Packages;

/// <summary>One zip with everything of a case: entries, documents, definitions, registers, hashes, and a report to read.</summary>
public sealed class EvidencePackage(LedgerDbContext ledger, AuditedCases cases, CaseRecomputation recomputation, CheckpointPlace place, TimeProvider clock)
{
    public const string Manifest = "manifest.json";
    public const string History = "history.json";
    public const string Report = "report.html";

    /// <returns>The bytes of the zip; null: there is no such case.</returns>
    public async Task<byte[]?> MakeAsync(string number, Person auditor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(auditor);
        if (await cases.ReadAsync(number, cancellation) is not { } found)
        {
            return null;
        }

        var history = await CaseHistories.ReadAsync(ledger, number, cancellation);
        var contents = new List<(string Path, string Kind, string Name, byte[] Bytes)>
        {
            (History, "案件记录", "案件记录", Encoding.UTF8.GetBytes(history.ToJson())),
        };
        contents.AddRange(await DefinitionsAsync(history, cancellation));
        contents.AddRange(await DocumentsAsync(number, cancellation));
        var checkpoint = PackageCheckpoint.Of(place.Folder, Streams.Case(number));
        var proved = checkpoint is not null && Holds(history, checkpoint) ? checkpoint.Sequence : 0;
        var statement = Statement(history.Entries.Count, checkpoint, proved);
        contents.Add((Report, "报告", "报告", Encoding.UTF8.GetBytes(PackageReport.Of(found, await recomputation.RunAsync(number, cancellation), statement))));
        var manifest = new PackageManifest(
            number, clock.GetUtcNow().UtcDateTime, auditor.Title, history.Entries.Count, proved, checkpoint, statement,
            contents.ConvertAll(one => Described(one.Path, one.Kind, one.Name, one.Bytes)));
        return Zip([.. contents.Select(one => (one.Path, one.Bytes)), (Manifest, Encoding.UTF8.GetBytes(manifest.ToJson()))]);
    }

    internal static PackageFile Described(string path, string kind, string name, byte[] bytes) => new(
        path, kind, name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), Convert.ToHexStringLower(MerkleLog.Sm3(bytes)));

    private async Task<IEnumerable<(string, string, string, byte[])>> DefinitionsAsync(CaseHistory history, CancellationToken cancellation)
    {
        var set = ProcedureSet.Parse(EntryText.Parse(history.Entries[0].Content).Particulars!["procedureSet"]!.ToJsonString());
        var rows = await ledger.Definitions.AsNoTracking().ToListAsync(cancellation);
        return rows.Where(row => set.Versions.TryGetValue(row.Definition, out var pinned) && pinned.Version == row.Version)
            .OrderBy(row => row.Definition, StringComparer.Ordinal)
            .Select(row => ($"definitions/{row.Definition}.v{row.Version}.json", "流程定义", row.Name, Encoding.UTF8.GetBytes(row.Json)));
    }

    private async Task<IEnumerable<(string, string, string, byte[])>> DocumentsAsync(string number, CancellationToken cancellation)
    {
        var documents = await ledger.CaseDocuments.AsNoTracking().Where(d => d.CaseNumber == number).OrderBy(d => d.Id)
            .Join(ledger.Blobs, d => d.BlobHash, b => b.Hash, (d, b) => new { d.Kind, Name = d.Number ?? d.FileName, d.FileName, b.Hash, b.Bytes })
            .ToListAsync(cancellation);
        return documents.DistinctBy(d => d.Hash).Select(d => ($"documents/{d.Hash}{Path.GetExtension(d.FileName)}", d.Kind, d.Name, d.Bytes));
    }

    internal static bool Holds(CaseHistory history, PackageCheckpoint checkpoint) =>
        history.Entries.ElementAtOrDefault((int)checkpoint.Sequence - 1) is { } entry && entry.Sha256 == checkpoint.Sha256 && entry.Sm3 == checkpoint.Sm3;

    private static string Statement(int entries, PackageCheckpoint? checkpoint, long proved) => checkpoint switch
    {
        null => "没有已导出的检查点涵盖本案：各条记录前后相扣可以核对，但记录链末尾是否被截断，不能证明。",
        _ when proved == 0 => $"记录链与第{checkpoint.Number}号检查点不符：至第{checkpoint.Sequence}条的记录被改写或者截断。",
        _ when proved == entries => $"全部{proved}条记录均在第{checkpoint.Number}号检查点之内。{Compare}",
        _ => $"第1条至第{proved}条在第{checkpoint.Number}号检查点之内；其后{entries - proved}条前后相扣可以核对，但末尾是否被截断，不能证明。{Compare}",
    };

    private const string Compare = "包内附有到该检查点根校验值的证明路径；根校验值是否就是当时导出的，须与另存的检查点比对（ledger verify --package 文件 --checkpoints 文件夹）。";

    private static byte[] Zip(IEnumerable<(string Path, byte[] Bytes)> files)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }

        return memory.ToArray();
    }
}
