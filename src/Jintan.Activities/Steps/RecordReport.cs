using Jintan.Activities.Questions;

namespace Jintan.Activities.Steps;

/// <summary>Article 14: what the report says becomes known; its author has signed it.</summary>
[Activity(Namespace = "Jintan", Type = "RecordReport", Version = 1, Category = "作风问责", DisplayName = "报告入卷",
    Description = "调查报告的结论、要件和情节入卷。")]
public sealed class RecordReport : RecordStep
{
    public const string Filed = "report-filed";

    private protected override string Record(StepScope step, IReadOnlyList<string> clauses)
    {
        var findings = InvestigationFindings.From(step);
        foreach (var one in step.Each())
        {
            // Who finds somebody accountable has proven every element and circumstance; once the report has left, nobody could add to it. What was
            // proposed on an earlier report is not proposed on this one.
            if (one.Known(findings) is { Finding.AccountabilityNeeded: true } found)
            {
                one.RequireNoRefusal(QuestionBook.MethodMayBeProposed, found with { Proposal = null });
            }
        }

        step.Note(Filed, clauses, findings);
        return Done;
    }
}
