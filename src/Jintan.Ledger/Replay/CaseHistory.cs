using System.Text.Json;
using System.Text.Json.Serialization;
using Jintan.Ledger.Blobs;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Registers;

namespace Jintan.Ledger.Replay;

/// <summary>Everything that is needed to go through a case again without its database: what happened, and what was known from the registers.</summary>
/// <param name="Number">案号.</param>
/// <param name="Entries">The case's chain, in order.</param>
/// <param name="Path">What the engine did, procedure by procedure.</param>
/// <param name="Tasks">Tasks that were opened, with their last day.</param>
/// <param name="Numbers">Numbers that the case drew.</param>
/// <param name="EarlierDecisions">Decisions of other cases against the persons of this one.</param>
/// <param name="Uploads">Files that were brought for the case: their hashes, not their bytes.</param>
/// <param name="Rows">When the rows of the registers were recorded, where that was after the case had begun.</param>
/// <param name="LawSettings">What the Office had set about the law: readings, limits, calendar, guidance.</param>
public sealed record CaseHistory(
    string Number,
    IReadOnlyList<HistoryEntry> Entries,
    IReadOnlyList<PathLine> Path,
    IReadOnlyList<HistoryTask> Tasks,
    IReadOnlyList<DrawnNumber> Numbers,
    IReadOnlyList<Organisation> Organisations,
    IReadOnlyList<RegisteredPerson> Persons,
    IReadOnlyList<Authority> Authorities,
    IReadOnlyList<EarlierDecision> EarlierDecisions,
    IReadOnlyList<Upload> Uploads,
    IReadOnlyList<RecordedRow> Rows,
    IReadOnlyList<LawSetting> LawSettings)
{
    /// <summary>Last day of the half-year that the file reports; null: it is no half-year report.</summary>
    [JsonIgnore]
    public DateOnly? ReportedThrough => EntryText.Parse(Entries[0].Content) is { Kind: "report-opened", Learned: { } learned }
        ? DateOnly.ParseExact(learned["as_of"]!.GetValue<string>(), "yyyy-MM-dd")
        : null;

    public string ToJson() => JsonSerializer.Serialize(this, HistoryJson.Default.CaseHistory);

    public static CaseHistory Parse(string json) => JsonSerializer.Deserialize(json, HistoryJson.Default.CaseHistory)
        ?? throw new JsonException("A history is the JSON literal null.");
}

/// <summary>One entry: its canonical text and its hashes in lower-case hex.</summary>
public sealed record HistoryEntry(string Content, string Sha256, string Sm3)
{
    public bool Is(byte[] sha256, byte[] sm3) => Sha256 == Convert.ToHexStringLower(sha256) && Sm3 == Convert.ToHexStringLower(sm3);
}

/// <summary>One line of the engine's journal without its ids: an activity started, completed with an outcome, waited.</summary>
/// <param name="Instance">Which of the case's procedures, from 1, in the order of their starts.</param>
/// <param name="Outcomes">Names of the outcomes; empty for most lines.</param>
public sealed record PathLine(int Instance, string Definition, int Version, string Activity, string Event, string Outcomes, DateTime At);

/// <summary>A decision of another case against a person of this one: known from when it was sealed or entered, in force until it was revoked or corrected.</summary>
public sealed record EarlierDecision(IssuedDecision Decision, DateTime RecordedAt, DateTime? EndedAt);

/// <summary>A row of a register that was recorded, or ended, while the case was going on.</summary>
/// <param name="Key">As <see cref="RegisterMoments"/> has it.</param>
/// <param name="RecordedAt">Null: before the case began.</param>
/// <param name="EndedAt">When its last day was written; null: while the case went on it was not.</param>
public sealed record RecordedRow(string Key, DateTime? RecordedAt, DateTime? EndedAt);

/// <summary>A task that was opened.</summary>
public sealed record HistoryTask(string Definition, string Node, string Body, string Organisation, DateOnly? DueOn);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CaseHistory))]
internal sealed partial class HistoryJson : JsonSerializerContext;
