using System.Text.Json.Nodes;

namespace Jintan.Ledger.Entries;

/// <summary>An entry before it has its place in the chain. Members as in <see cref="EntryContent"/>.</summary>
public sealed record EntryDraft(string Kind)
{
    public string? Capacity { get; init; }
    public long? AuthorityRow { get; init; }
    public IReadOnlyList<string> Clauses { get; init; } = [];
    public string? Person { get; init; }
    public JsonObject? Learned { get; init; }
    public JsonObject? Particulars { get; init; }
    public AskedQuestion? Question { get; init; }
    public WrittenAt? Node { get; init; }
}
