using System.Text.Json;
using System.Text.Json.Nodes;

namespace Engine.Tests.Conformance;

/// <summary>
/// A place where ours differs on purpose: the cases, why, the fields that may differ, and where it can be said for any case, what ours does instead.
/// <c>when</c> recognises further cases of the same kind by what was recorded: the rule counts, not the row.
/// </summary>
internal sealed record Deviation(string Subject, string Reason, string[] Cases, string[] Fields, string? When = null, string? Ours = null)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<Deviation> All { get; } = JsonSerializer.Deserialize<Deviation[]>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Conformance", "deviations.json")), Web)!;

    /// <summary>The deviations that a case falls under; those that name it must show.</summary>
    public static List<(Deviation Deviation, bool Named)> For(CorpusCase recorded) =>
    [
        .. All.Select(deviation => (deviation, deviation.Names(recorded))).Where(pair => pair.Item2 || pair.deviation.Recognises(recorded)),
    ];

    private bool Names(CorpusCase recorded) => Cases.Contains(recorded.Id[..3]) && (Subject != "Workflow inputs" || Recognises(recorded));

    private bool Recognises(CorpusCase recorded) => When is { } when && DeviationRules.Recognises(when, recorded);

    /// <summary>What is wrong with our snapshots under this deviation; null when they are as they should be.</summary>
    public string? Check(CorpusCase recorded, JsonArray ours) => Ours is { } rule ? DeviationRules.Check(rule, recorded, ours) : null;
}
