using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 22: interpretation and entry into force (解释、施行).</summary>
/// <remarks>第二十二条　本办法由常州市金坛区作风建设领导小组办公室商有关部门负责解释，自发布之日起施行。</remarks>
public static class Article22
{
    /// <summary>The last day of the conduct, the readings.</summary>
    public sealed record ConductDays(DateOnly? EndedOn, ReadingSet Readings);

    /// <summary>An interpretation of the Office.</summary>
    public sealed record Issued(ReadingId Of, DateOnly? From);

    /// <summary>The version a running case was registered with, and a newer one.</summary>
    public sealed record Versions(int? Pinned, int Published);

    /// <summary>Conduct that ended before the Measures is not judged under them without a person's decision (reading P14).</summary>
    [Article("art22.s2")]
    public static Ruling ConductFallsUnderTheMeasures(ConductDays facts) =>
        (facts.EndedOn < Measures.InForceFrom && !facts.Readings.Departs(ReadingId.P14)
            ? Leave("行为全部发生在2019年12月3日本办法施行以前，能否适用本办法", "art22.s2")
            : Allow("art22.s2")).Under(facts.Readings, ReadingId.P14);

    /// <summary>The Office interprets with the departments concerned; an interpretation is a reading with a from-date and touches no earlier decision.</summary>
    [Article("art22.s1")]
    public static Ruling InterpretationIsDated(Issued facts) =>
        facts.From is null ? Leave("该解释自何日起适用", "art22.s1") : Allow("art22.s1");

    /// <summary>A running case stays on the version it was registered with.</summary>
    [Article("art22.s1")]
    public static Ruling RunningCaseKeepsItsVersion(Versions facts) =>
        facts.Pinned is { } pinned && pinned != facts.Published ? Refuse(VersionPinned, "art4") : Allow("art22.s1");
}
