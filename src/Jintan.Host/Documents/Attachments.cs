using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Host.Filling;
using Jintan.Host.Posting;
using Jintan.Ledger;
using Jintan.Ledger.Blobs;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Writing;

namespace Jintan.Host.Documents;

/// <summary>Takes the files of a posted form: checked by content, stored under their own hash, the hash put among the form's values.</summary>
public sealed class Attachments(LedgerWriter writer)
{
    public const string Kind = "附件";

    /// <param name="caseNumber">Case whose papers they become at once; null while there is none (registration of a clue).</param>
    public async Task<AttachmentsTaken> TakeAsync(
        Submission form, Form asked, JsonObject typed, string? caseNumber, Actor actor, CancellationToken cancellation)
    {
        var names = new Dictionary<string, string>(Uploads.Names(form.Fields));
        var problems = new List<FormProblem>();
        foreach (var file in form.Fields.Files.Where(f => f.Length > 0))
        {
            var name = Uploads.FieldOf(file.Name);
            if (asked.Fields.FirstOrDefault(f => f.Name == name) is not FilesField field)
            {
                continue;
            }

            var fileName = Path.GetFileName(file.FileName);
            var bytes = await ReadAsync(file, cancellation);
            if (FileKind.Of(bytes) is { } kind)
            {
                var hash = await StoreAsync(bytes, kind, fileName, caseNumber, actor, cancellation);
                names[hash] = fileName;
                Add(typed, field.Name, hash);
            }
            else
            {
                problems.Add(new(field.Name, $"“{field.Label}”不能接收文件“{fileName}”：只收 20 MB 以内的 PDF、DOCX、OFD、JPG、PNG、TXT。"));
            }
        }

        return new(names, problems);
    }

    /// <summary>Makes the files that a clue names papers of the case that it became; what nobody stored is no paper.</summary>
    public Task FileAsync(string caseNumber, JsonObject clue, AttachmentsTaken taken, Actor actor, CancellationToken cancellation) =>
        writer.WriteAsync(
            actor,
            tx =>
            {
                var named = clue.Select(field => field.Value).OfType<JsonArray>().SelectMany(list => list).Select(Written.Plain).ToHashSet();
                foreach (var (hash, name) in taken.Names.Where(n => named.Contains(n.Key) && tx.Find<Blob>(n.Key) is not null))
                {
                    tx.FilePaper(caseNumber, Kind, name, hash);
                }

                return ValueTask.FromResult(true);
            },
            cancellation);

    /// <summary>Nothing where the file is larger than a case file takes: then it is of no kind.</summary>
    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > FileKind.MostBytes)
        {
            return [];
        }

        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, cancellation);
        return memory.ToArray();
    }

    private async Task<string> StoreAsync(
        byte[] bytes, FileKind kind, string fileName, string? caseNumber, Actor actor, CancellationToken cancellation) =>
        await writer.WriteAsync(
            actor,
            tx =>
            {
                var hash = tx.StoreBlob(kind.ContentType, bytes);
                if (caseNumber is not null)
                {
                    tx.FilePaper(caseNumber, Kind, fileName, hash);
                }

                return ValueTask.FromResult(hash);
            },
            cancellation);

    private static void Add(JsonObject typed, string name, string hash)
    {
        if (typed[name] is not JsonArray list)
        {
            typed[name] = list = [];
        }

        if (list.All(known => Written.Plain(known) != hash))
        {
            list.Add(hash);
        }
    }
}

/// <summary>What was taken: names by hash, and what could not be taken.</summary>
public sealed record AttachmentsTaken(IReadOnlyDictionary<string, string> Names, IReadOnlyList<FormProblem> Problems)
{
    public static AttachmentsTaken None { get; } = new(new Dictionary<string, string>(), []);

    /// <summary>All names that are known by now.</summary>
    public IReadOnlyDictionary<string, string> Beside(IReadOnlyDictionary<string, string> known) =>
        Names.Concat(known.Where(k => !Names.ContainsKey(k.Key))).ToDictionary();
}
