using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Jintan.Ledger.Entries;

/// <summary>What an entry says. Its canonical JSON is what is hashed.</summary>
public sealed record EntryContent
{
    public required string Stream { get; init; }
    public required long Sequence { get; init; }
    public required DateTime At { get; init; }
    public required DateOnly LegalDate { get; init; }
    public required string Actor { get; init; }
    public required string ActorTitle { get; init; }

    /// <summary>Organisation that the actor acted for; null for the service itself.</summary>
    public string? Organisation { get; init; }
    public required string Kind { get; init; }

    /// <summary>The body the actor acted as (OFFICE, UNIT, ...), with the authority row that says so.</summary>
    public string? Capacity { get; init; }
    public long? AuthorityRow { get; init; }

    /// <summary>Clause ids that the step rests on.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Which of the case's persons the entry speaks of; null: all of them.</summary>
    public string? Person { get; init; }

    /// <summary>Merge patch (RFC 7396) onto the legal facts of the person: what has become known.</summary>
    public JsonObject? Learned { get; init; }

    /// <summary>Everything else that was put on record: forms as submitted, reasons, document hashes.</summary>
    public JsonObject? Particulars { get; init; }

    /// <summary>The question that the law was asked, with its answer.</summary>
    public AskedQuestion? Question { get; init; }

    /// <summary>Where in the procedure the entry was written.</summary>
    public WrittenAt? Node { get; init; }
}

/// <summary>One question to the law: the facts it was given and the ruling it gave.</summary>
/// <param name="Rule">Rule id in the rulebook.</param>
/// <param name="Edition">Edition of the rule that answered.</param>
/// <param name="Readings">Readings that were in force, pinned.</param>
/// <param name="Facts">Facts as given, canonical JSON.</param>
/// <param name="Ruling">Ruling as given, canonical JSON.</param>
public sealed record AskedQuestion(string Rule, string Edition, JsonNode? Readings, JsonNode Facts, JsonNode Ruling)
{
    /// <summary>How far rules outside the Measures took part.</summary>
    public string? Superior { get; init; }

    /// <summary>How local policy differed from what is shipped; null where it did not.</summary>
    public JsonNode? Policy { get; init; }

    /// <summary>What the law computed beside its rulings: route, approver, permitted set, dates.</summary>
    public JsonNode? Computed { get; init; }
}

/// <summary>Place in a procedure: definition, version, node and instance.</summary>
public sealed record WrittenAt(string Definition, int Version, string Node, string Instance);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(EntryContent))]
internal sealed partial class EntryJson : JsonSerializerContext;
