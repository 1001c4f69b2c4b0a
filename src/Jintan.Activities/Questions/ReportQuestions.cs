using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 20 and 22: reports and interpretation.</summary>
public static class ReportQuestions
{
    /// <summary>
    /// What does the report of a half-year say? It is the half-year of the day of which the file is looked at, else of the day of the law.
    /// Events count by their own day, first and last day included.
    /// </summary>
    public static Answer HalfYear(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var period = log.Add(Article20.HalfYearIsAnalysed(new(facts.AsOf ?? law.Day)));
        return log.Answer(Outcome.Reported) with
        {
            Period = period,
            Counts = new Dictionary<string, int>
            {
                ["clues"] = Count(facts, period, one => one.Clue),
                ["accepted"] = Count(facts, period, one => one.Accepted),
                ["decisions"] = Count(facts, period, one => one.Decision),
                ["overdue_formalities"] = Count(facts, period, one => one.OverdueFormalities),
            },
            Documents = [Document.HalfYearReport],
        };
    }

    /// <summary>What must be done with a major problem?</summary>
    public static Answer MajorProblem(CaseFacts facts)
    {
        var log = new RulingLog();
        log.Add(Article20.MajorProblemIsReported(new(facts.MajorProblem?.FoundOn)));
        return log.Answer(Outcome.Reported) with { Documents = [Document.MajorProblemReport] };
    }

    /// <summary>What does an official interpretation change? Decisions from its day on; earlier ones replay under the earlier reading.</summary>
    public static Answer Interpretation(CaseFacts facts)
    {
        var log = new RulingLog();
        log.Add(facts.Interpretation is { } interpretation
            ? Article22.InterpretationIsDated(new(interpretation.Of, interpretation.From))
            : Ruling.Leave("解释的是哪一项读法", "art22.s1"));
        return log.Answer() with { Records = ["读法版本按决定固定"] };
    }

    private static int Count(CaseFacts facts, Period period, Func<CaseEvent, DateOnly?> day) =>
        facts.Events.Count(one => day(one) is { } on && on >= period.From && on <= period.Through);
}
