using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>Article 19, first paragraph: the formalities are complete, in time or late.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnFormalities", Version = 1, Category = "作风问责", DisplayName = "办结手续",
    Description = "判断一个月内的手续是否办结；逾期的记录并报告，不影响决定效力。")]
public sealed class RuleOnFormalities : LegalStep
{
    private protected override string Question => QuestionBook.FormalitiesAreComplete;

    private protected override string Happened => "formalities-completed";

    private protected override JsonObject Particulars(StepScope step, Answer answer) => new()
    {
        ["due"] = $"{answer.FormalitiesDue:yyyy-MM-dd}",
        ["daysLate"] = answer.DaysLate ?? 0,
    };
}
