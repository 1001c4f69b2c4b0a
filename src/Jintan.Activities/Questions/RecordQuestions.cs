using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 4 and 22 about the record itself: replay and pinned versions.</summary>
public static class RecordQuestions
{
    /// <summary>Does the record agree with its hashes and with what is recomputed?</summary>
    public static Answer IsTrue(bool hashesAgree, bool resultsAgree)
    {
        var log = new RulingLog();
        log.Add(Article04.RecordIsTrue(new(hashesAgree, resultsAgree)));
        return log.Answer();
    }

    /// <summary>May somebody in this role look at the file? Who looks is put on record; an informant is shown to nobody this way.</summary>
    public static Answer MayBeViewed(CaseFacts facts, string? role)
    {
        var log = new RulingLog();
        log.Add(role is "officer" or "auditor" ? Ruling.Allow("art4") : Ruling.Leave("该角色能否查阅案件", "art4"));
        var sealedInformant = facts.Intake?.Channel is Channel.Complaint;
        return log.Answer() with { Records = sealedInformant ? ["查阅已登记", "举报人身份未显示"] : ["查阅已登记"] };
    }

    /// <summary>May a running case be moved to the published version?</summary>
    public static Answer MayChangeVersion(CaseFacts facts)
    {
        var log = new RulingLog();
        log.Add(facts.Published is { } published
            ? Article22.RunningCaseKeepsItsVersion(new(facts.Case?.DefinitionVersion, published.Version))
            : Ruling.Leave("拟改用哪一个已发布的版本", "art22.s1"));
        return log.Answer();
    }
}
