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
