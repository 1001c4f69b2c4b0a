using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Host.Filling;
using Jintan.Host.Posting;
using Jintan.Ledger;
using Jintan.Ledger.Blobs;
using Jintan.Ledger.Writing;

namespace Jintan.Host.Documents;

/// <summary>Takes the files of a posted form: checked by content, stored under their own hash, the hash put among the form's values.</summary>
public sealed class Attachments(LedgerWriter writer)
{
    /// <returns>What could not be taken, and why.</returns>
    public async Task<IReadOnlyList<FormProblem>> TakeAsync(
        Submission form, Form asked, JsonObject typed, Actor actor, CancellationToken cancellation)
    {
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
                Add(typed, field.Name, await KeepAsync(bytes, kind, fileName, actor, cancellation));
            }
            else
            {
                problems.Add(new(field.Name, $"“{field.Label}”不能接收文件“{fileName}”：只收 20 MB 以内的 PDF、DOCX、OFD、JPG、PNG、TXT。"));
            }
        }

        return problems;
    }

    /// <summary>Nothing where the file is larger than a case file takes: then it is of no kind.</summary>
    internal static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > FileKind.MostBytes)
        {
            return [];
        }

        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, cancellation);
        return memory.ToArray();
    }

    private Task<string> KeepAsync(byte[] bytes, FileKind kind, string fileName, Actor actor, CancellationToken cancellation) =>
        writer.WriteAsync(actor, tx => ValueTask.FromResult(tx.KeepUpload(kind.ContentType, bytes, fileName)), cancellation);

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
