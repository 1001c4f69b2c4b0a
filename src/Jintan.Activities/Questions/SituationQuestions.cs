using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 5 to 8: the situations.</summary>
public static class SituationQuestions
{
    private static readonly Clause UseOfPosition = new("art8.item1");

    /// <summary>Is the cited situation established?</summary>
    public static Answer IsEstablished(CaseFacts facts)
    {
        var log = new RulingLog();
        var found = Establish(facts, log);
        return log.Answer() with
        {
            Situation = found,
            Records = found is { Established: true } && found.Clause == UseOfPosition ? ["核对是否涉嫌违法并应当移送（第九条第二款）"] : [],
        };
    }

    internal static SituationFound? Establish(CaseFacts facts, RulingLog log)
    {
        if (facts.Conduct?.Clause is not { } cited)
        {
            log.Add(Ruling.Leave("行为属于第五条至第八条的哪一项", "art5", "art6", "art7", "art8"));
            return null;
        }

        var situation = new SituationFacts(cited, facts.ProvenElements());
        return log.Add(cited.Article switch
        {
            5 => Article05.SituationIsEstablished(situation),
            6 => Article06.SituationIsEstablished(situation),
            7 => Article07.SituationIsEstablished(situation),
            _ => Article08.SituationIsEstablished(situation),
        });
    }
}
