namespace Jintan.Ledger.Cases;

/// <summary>A document of a case: an attachment that came in or a text that was issued.</summary>
public sealed class CaseDocument
{
    public long Id { get; set; }
    public required string CaseNumber { get; set; }

    /// <summary>Kind by the list of documents (问责决定书, 调查报告, ...), or 附件.</summary>
    public required string Kind { get; set; }

    /// <summary>文号 where the document has one.</summary>
    public string? Number { get; set; }
    public required string FileName { get; set; }
    public required string BlobHash { get; set; }
    public string? Person { get; set; }
    public required string AddedBy { get; set; }
    public required DateTime AddedAt { get; set; }
}
