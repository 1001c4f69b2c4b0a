using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Search;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>Article 12: registers a clue as a case, draws its number and pins its procedures. A case that comes back from verification goes on.</summary>
[Activity(Namespace = "Jintan", Type = "OpenCase", Version = 1, Category = "作风问责", DisplayName = "登记线索",
    Description = "登记线索并编立案号，锁定本案适用的各程序版本；核实后退回的案件在原案号下继续办理。")]
public sealed class OpenCase : Activity
{
    [Input(DisplayName = "依据条款", Description = "本步骤所依据的条款编号，以空格分隔。", Category = "依据", IsReadOnly = true)]
    public Input<string>? Clauses { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.WorkflowExecutionContext.CorrelationId is null)
        {
            Register(context);
        }

        await context.CompleteActivityAsync();
    }

    private static void Register(ActivityExecutionContext context)
    {
        var ledger = context.GetRequiredService<LedgerTransaction>();
        var submitted = JsonNode.Parse(context.GetWorkflowInput<string>("clue")!)!.AsObject();
        var form = FormCatalogue.Find(FormCatalogue.Clue);
        var reading = FormReading.Read(form, submitted, ledger.Today, complete: true);
        if (reading.Problems.Count > 0)
        {
            throw new FormRefusedException(reading.Problems);
        }

        var clue = reading.Value;
        var person = ledger.PersonToday(clue["person"]!.GetValue<string>())
            ?? throw new FormRefusedException([new("person", "人员登记中没有这个工号，请核对工号或者先登记该人员。")]);
        var learned = ClueFacts.Of(ledger, person, LearnedFacts.From(form, clue));
        var asked = Ask(learned, clue, person, ledger, context);
        var number = NewCase(context, ledger, clue, person, learned, asked);
        Papers.File(ledger, number, form, clue);
        context.WorkflowExecutionContext.CorrelationId = number;
    }

    private static string NewCase(
        ActivityExecutionContext context, LedgerTransaction ledger, JsonObject clue, RegisteredPerson person, JsonObject learned, AskedQuestion asked)
    {
        var number = ledger.Draw(context.GetRequiredService<NumberSeriesNames>().Cases, "");
        var file = ledger.BeginCase(number);
        var set = context.GetRequiredService<ProcedureLibrary>().InEffect(ledger.Today);
        ledger.Append(file, new EntryDraft(EntryKind.CaseRegistered)
        {
            Person = person.Id,
            Clauses = ["art12", clue["channel"]!.GetValue<string>()],
            Learned = learned,
            Particulars = new JsonObject
            {
                ["form"] = clue.DeepClone(),
                ["person"] = new JsonObject { ["name"] = person.Name, ["post"] = person.Post, ["organisation"] = person.OrganisationId },
                ["procedureSet"] = JsonNode.Parse(set.ToJson()),
            },
            Question = asked,
            Node = StepScope.At(context),
        });
        var row = new CaseRow
        {
            Number = number,
            Title = clue["title"]!.GetValue<string>(),
            Subjects = person.Name,
            UnitId = person.OrganisationId,
            Status = CaseStatus.Open,
            Procedure = ledger.Running!.Definition,
            RegisteredBy = ledger.Actor.Account,
            RegisteredAt = ledger.Now.UtcDateTime,
            ProcedureSet = set.ToJson(),
        };
        ledger.Insert(row);
        ledger.AddParty(number, ledger.Actor.Organisation);
        ledger.IndexForSearch(number, row.Title, row.Subjects, ledger.OrganisationToday(person.OrganisationId)?.Name ?? "");
        return number;
    }

    private static AskedQuestion Ask(
        JsonObject learned, JsonObject clue, RegisteredPerson person, LedgerTransaction ledger, ActivityExecutionContext context)
    {
        var facts = StepScope.FactsOf(learned);
        var law = new LawInForce(ledger.Today);
        var answer = QuestionBook.Ask(QuestionBook.ClueMayBeRegistered, facts, law);
        var asked = Asking.Record(QuestionBook.ClueMayBeRegistered, facts, law, answer);
        if (answer.Outcome == Outcome.Refused)
        {
            throw new RefusedException(QuestionBook.ClueMayBeRegistered, answer.Ruling, null, person.Id, StepScope.At(context)) { Asked = asked };
        }

        if (answer.LeftToPeople.Count > 0 && clue[FormNames.Judgement] is null)
        {
            throw new ConflictException(
                "E-JUDGEMENT",
                $"此线索办法未作规定，须由人判断：{string.Join("；", answer.LeftToPeople)}。",
                "请在“人工判断”一栏写明判断及理由后重新提交。");
        }

        return asked;
    }
}
