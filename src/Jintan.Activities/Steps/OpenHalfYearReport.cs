using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Activities.Reports;
using Jintan.Law;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>Article 20, first sentence: opens the report of a party organisation for the half-year that has ended, with its figures; none is a figure too.</summary>
[Activity(Namespace = "Jintan", Type = "OpenHalfYearReport", Version = 1, Category = "作风问责", DisplayName = "生成半年报告",
    Description = "按党组织汇总上一半年的数据；没有案件的也生成报告。")]
public sealed class OpenHalfYearReport : Activity
{
    [Input(DisplayName = "依据条款", Description = "本步骤所依据的条款，从《办法》的条款中选择。", UIHint = "checklist", Category = "依据")]
    public Input<string>? Clauses { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var ledger = context.GetRequiredService<LedgerTransaction>();
        var asked = JsonNode.Parse(context.GetWorkflowInput<string>("report")!)!;
        var through = DateOnly.ParseExact(asked["through"]!.GetValue<string>(), "yyyy-MM-dd");
        var (file, organisation) = OrganisationFile.Open(
            context, ledger, asked["organisation"]!.GetValue<string>(), row => $"{through.Year}年{(through.Month == 6 ? "上" : "下")}半年问责情况（{row.Name}）");
        var period = Article20.HalfYearIsAnalysed(new(through)).Value;
        var figures = HalfYearFigures.Of(ledger, period, organisation.Id);
        var learned = new JsonObject { ["as_of"] = $"{through:yyyy-MM-dd}", ["events"] = EventsOf(figures) };
        var facts = StepScope.FactsOf(learned);
        var law = ledger.Law();
        var particulars = OrganisationFile.Particulars(context, ledger, organisation);
        particulars["figures"] = figures.ToJson();
        ledger.Append(file, new EntryDraft("report-opened")
        {
            Person = organisation.Id,
            Clauses = ["art20.s1"],
            Learned = learned,
            Particulars = particulars,
            Question = Asking.Record(QuestionBook.HalfYearIsReported, facts, law, QuestionBook.Ask(QuestionBook.HalfYearIsReported, facts, law)),
            Node = StepScope.At(context),
        });
        await context.CompleteActivityAsync();
    }

    private static JsonArray EventsOf(HalfYearFigures figures) =>
        new([.. figures.Events.Select(one => JsonSerializer.SerializeToNode(one, LawJson.Default.CaseEvent))]);
}
