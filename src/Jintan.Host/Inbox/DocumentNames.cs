using System.Text.Json;
using Jintan.Law;

namespace Jintan.Host.Inbox;

/// <summary>Names of documents as the law's own JSON writes them: they are the titles.</summary>
public static class DocumentNames
{
    public static string Of(Document document) =>
        JsonSerializer.SerializeToElement(document, LawJson.Default.Document).GetString()!;
}
