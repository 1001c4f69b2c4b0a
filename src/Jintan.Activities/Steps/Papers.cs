using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Ledger.Blobs;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>The files that a form names become papers of the case in the same burst as the form itself.</summary>
internal static class Papers
{
    /// <exception cref="FormRefusedException">A file is neither a paper of the case nor brought by who submits the form.</exception>
    public static void File(LedgerTransaction ledger, string caseNumber, Form form, JsonObject submitted)
    {
        var unknown = form.Fields.OfType<FilesField>()
            .Where(field => submitted[field.Name] is JsonArray hashes
                && !hashes.All(hash => ledger.FileUpload(caseNumber, Documents.Attachment, hash!.GetValue<string>())))
            .Select(field => new FormProblem(field.Name, $"“{field.Label}”中有系统没有收到的文件，请重新上传。"))
            .ToList();
        if (unknown.Count > 0)
        {
            throw new FormRefusedException(unknown);
        }
    }
}
