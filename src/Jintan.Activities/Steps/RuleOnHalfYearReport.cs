using System.Text;
using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Ledger.Blobs;

namespace Jintan.Activities.Steps;

/// <summary>Article 20, first sentence: the analysis is submitted; its figures are frozen with it.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnHalfYearReport", Version = 1, Category = "作风问责", DisplayName = "半年分析",
    Description = "提交半年分析报告，数据随报告固定，以后更正另行补充。")]
public sealed class RuleOnHalfYearReport : LegalStep
{
    private protected override string Question => QuestionBook.HalfYearIsReported;

    private protected override string Happened => "half-year-reported";

    private protected override JsonObject Particulars(StepScope step, Answer answer)
    {
        var opened = step.File.Last("report-opened", step.Person)!.Particulars!;
        var report = new JsonObject { ["figures"] = opened["figures"]!.DeepClone(), ["analysis"] = step.Ledger.Submission!.Form.DeepClone() };
        step.Ledger.AddDocument(
            step.File.Number, "半年分析报告", "半年分析报告.json", "application/json", Encoding.UTF8.GetBytes(report.ToJsonString()), null, null);
        return report;
    }
}
