using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>The registration of a case from a form that belongs to no task: one person, or several that are tracked apart later.</summary>
internal sealed class CaseRegistration
{
    private readonly ActivityExecutionContext context;
    private readonly LedgerTransaction ledger;
    private readonly Form form;
    private readonly JsonObject said;

    private CaseRegistration(ActivityExecutionContext context, LedgerTransaction ledger, Form form, JsonObject submitted)
    {
        this.context = context;
        this.ledger = ledger;
        this.form = form;
        Form = submitted;
        said = LearnedFacts.From(form, submitted);
    }

    /// <summary>The form as submitted.</summary>
    public JsonObject Form { get; }

    /// <exception cref="FormRefusedException">The form is incomplete or wrong.</exception>
    public static CaseRegistration Read(ActivityExecutionContext context, string input, string formId)
    {
        var ledger = context.GetRequiredService<LedgerTransaction>();
        var form = FormCatalogue.Find(formId);
        var reading = FormReading.Read(form, JsonNode.Parse(context.GetWorkflowInput<string>(input)!)!.AsObject(), ledger.Today, complete: true);
        return reading.Problems.Count == 0
            ? new(context, ledger, form, reading.Value)
            : throw new FormRefusedException(reading.Problems);
    }

    /// <summary>Asks the law about each person, then opens the case under a new number.</summary>
    /// <exception cref="RefusedException">The law does not let one of them be registered: nothing is.</exception>
    public void Open(string question, IReadOnlyList<string> clauses)
    {
        var persons = Persons();
        var facts = persons.Select(person => ClueFacts.Of(ledger, person, said)).ToArray();
        var asked = facts.Select((known, i) => Ask(question, known, persons[i].Id)).ToArray();

        var file = NewCase.Open(context, ledger, Form["title"]!.GetValue<string>(), persons);
        for (var i = 0; i < facts.Length; i++)
        {
            ledger.Append(file, new EntryDraft(i == 0 ? EntryKind.CaseRegistered : "person-added")
            {
                Person = persons[i].Id,
                Clauses = clauses,
                Learned = facts[i],
                Particulars = NewCase.Particulars(Form, persons[i], i == 0 ? context : null, ledger),
                Question = asked[i],
                Node = StepScope.At(context),
            });
        }

        Papers.File(ledger, file.Number, form, Form);
        if (facts.Length > 1)
        {
            ledger.Append(file, new EntryDraft("persons-listed") { Learned = NewCase.Together(persons, facts), Node = StepScope.At(context) });
        }
    }

    private List<RegisteredPerson> Persons()
    {
        var named = new List<(string Field, string Id)> { ("person", Form["person"]!.GetValue<string>()) };
        foreach (var (row, number) in (Form["others"] as JsonArray ?? []).Select((row, number) => (row, number)))
        {
            named.Add(($"others.{number}.person", row!["person"]!.GetValue<string>()));
        }

        return [.. named.DistinctBy(one => one.Id).Select(one => ledger.PersonToday(one.Id)
            ?? throw new FormRefusedException([new(one.Field, "人员登记中没有这个工号，请核对工号或者先登记该人员。")]))];
    }

    private AskedQuestion Ask(string question, JsonObject known, string person)
    {
        var facts = StepScope.FactsOf(known);
        var law = ledger.Law();
        var answer = QuestionBook.Ask(question, facts, law);
        var asked = Asking.Record(question, facts, law, answer);
        if (answer.Outcome == Outcome.Refused)
        {
            throw new RefusedException(question, answer.Ruling, null, person, StepScope.At(context)) { Asked = asked };
        }

        if (answer.LeftToPeople.Count > 0 && Form[FormNames.Judgement] is null)
        {
            throw new ConflictException(
                "E-JUDGEMENT",
                $"此事项办法未作规定，须由人判断：{string.Join("；", answer.LeftToPeople)}。",
                "请在“人工判断”一栏写明判断及理由后重新提交。");
        }

        return asked;
    }
}
