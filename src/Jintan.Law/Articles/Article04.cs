using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 4: principles (原则).</summary>
/// <remarks>第四条　机关工作人员作风问责工作应当坚持的原则：依法依规、实事求是，权责一致、惩教结合，分级负责、层层落实责任。</remarks>
public static class Article04
{
    /// <summary>What is already decided on the same person and facts.</summary>
    public sealed record Duplicate(string? Of);

    /// <summary>Whether somebody takes part who must withdraw.</summary>
    public sealed record Participation(bool Conflict, SuperiorRules Superior);

    /// <summary>Circumstances claimed, and those of them that have no evidence.</summary>
    public sealed record Claims(ValueList<Clause> Claimed, ValueList<Clause> WithoutEvidence);

    /// <summary>A record of the ledger, checked.</summary>
    public sealed record CheckedRecord(bool HashesAgree, bool ResultsAgree);

    /// <summary>Forms of the steps that a task which was sent back would not go through again, and the day.</summary>
    public sealed record Shortcut(ValueList<string> PassesOver, DateOnly Day);

    /// <summary>One case for one person and the same facts.</summary>
    [Article("art4")]
    public static Ruling FactsAreNotDecidedAlready(Duplicate facts) =>
        facts.Of is null ? Allow("art4") : Refuse(DuplicateCase);

    /// <summary>Who has an interest withdraws.</summary>
    [Article("art4")]
    public static Ruling ParticipantsAreImpartial(Participation facts) =>
        facts is { Conflict: true, Superior: not SuperiorRules.None } ? Refuse(Recusal).Citing("公务员法 art.76") : Allow("art4");

    /// <summary>A circumstance counts only with evidence (实事求是).</summary>
    [Article("art4"), Article("art10.p1"), Article("art11")]
    public static Ruling CircumstancesAreProven(Claims facts)
    {
        if (facts.WithoutEvidence.Count == 0)
        {
            return Allow("art4");
        }

        var refused = (Refused)Refuse(FactorEvidence);
        return refused with { Because = refused.Because.With(facts.WithoutEvidence) };
    }

    /// <summary>What is recorded must be what happened.</summary>
    [Article("art4")]
    public static Ruling RecordIsTrue(CheckedRecord facts) =>
        facts is { HashesAgree: true, ResultsAgree: true } ? Allow("art4") : Refuse(LedgerMismatch);

    /// <summary>
    /// The approval of a start, the signatures under a report, notice and hearing, a request for escalation and a decision rest on all that is there:
    /// when something comes to it, they are done anew (依法依规). Studies and consents may stand; the law is asked about them again.
    /// </summary>
    [Article("art4"), Article("art13.s1"), Article("art14.p1.s2"), Article("art15.p1"), Article("art16.s2"), Article("art17")]
    public static Ruling NothingIsPassedOver(Shortcut facts)
    {
        var anew = GuardRules.On(facts.Day)?.DoneAnew.Where(one => one.Forms.Any(facts.PassesOver.Contains)).Select(one => one.Clause.Id).ToArray();
        return anew is [_, ..] ? Refuse(PassedOver, anew) : Allow("art4");
    }
}
