using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 5 to 8: the situations.</summary>
public static class SituationQuestions
{
    private static readonly Clause UseOfPosition = new("art8.item1");

    /// <summary>Is every cited situation established?</summary>
    public static Answer IsEstablished(CaseFacts facts)
    {
        var log = new RulingLog();
        var found = Establish(facts, log);
        return log.Answer() with
        {
            Situations = found,
            Records = found.Any(one => one.Established && one.Clause == UseOfPosition) ? ["核对是否涉嫌违法并应当移送（第九条第二款）"] : [],
        };
    }

    internal static ValueList<SituationFound> Establish(CaseFacts facts, RulingLog log)
    {
        var cited = facts.CitedSituations();
        if (cited.Count == 0)
        {
            log.Add(Ruling.Leave("行为属于第五条至第八条的哪一项", "art5", "art6", "art7", "art8"));
        }

        var found = Establish(facts, cited, areCatchAlls: false, [], log);
        return found.With(Establish(facts, cited, areCatchAlls: true, found, log));
    }

    /// <param name="areCatchAlls">A catch-all is for what no other item covers: it is asked after them.</param>
    private static ValueList<SituationFound> Establish(
        CaseFacts facts, ValueList<Clause> cited, bool areCatchAlls, ValueList<SituationFound> before, RulingLog log)
    {
        ValueList<Clause> beside = [];
        foreach (var one in before)
        {
            beside = one.Established ? beside.With([one.Clause]) : beside;
        }

        ValueList<SituationFound> found = [];
        foreach (var item in cited)
        {
            if ((Situations.Item(item) is { IsCatchAll: true }) != areCatchAlls)
            {
                continue;
            }

            var situation = new SituationFacts(item, facts.ProvenElements(item), beside);
            var one = log.Add(item.Article switch
            {
                5 => Article05.SituationIsEstablished(situation),
                6 => Article06.SituationIsEstablished(situation),
                7 => Article07.SituationIsEstablished(situation),
                _ => Article08.SituationIsEstablished(situation),
            });
            found = found.With([one]);
        }

        return found;
    }
}
