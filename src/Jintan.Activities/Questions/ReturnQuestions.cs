using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on article 4 about a task that is sent back.</summary>
public static class ReturnQuestions
{
    /// <summary>May the work come straight back from the earlier step, so that what was answered in between stands?</summary>
    public static Answer MayComeStraightBack(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        log.Add(Article04.NothingIsPassedOver(new(facts.Return?.PassesOver ?? [], law.Day)));
        return log.Answer();
    }
}
