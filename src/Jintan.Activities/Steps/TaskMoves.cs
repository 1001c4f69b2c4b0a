using Jintan.Activities.Forms;
using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>Article 13 on what an officer does around a task: an approval that is given to a colleague, a request that is taken back.</summary>
public static class TaskMoves
{
    public static LawOfMoves Law { get; } = new(HandOver, TakeBack);

    private static AskedQuestion? HandOver(LedgerTransaction ledger, HumanTaskRow task, string to) =>
        FormCatalogue.Find(task.FormId).Doer == Doer.Approver
            ? Ask(ledger, task, QuestionBook.ApprovalMayBeDelegated, FactsOf(ledger, task) with { Delegate = new(Competence.ActingAs(ledger, to)) })
            : null;

    private static AskedQuestion? TakeBack(LedgerTransaction ledger, HumanTaskRow task)
    {
        if (task.FormId != StartForms.Request.Id)
        {
            return null;
        }

        var facts = FactsOf(ledger, task);
        return Ask(ledger, task, QuestionBook.RequestMayBeWithdrawn, IsAnswered(ledger.OpenCase(task.CaseNumber), task) ? facts : facts with { Approval = null });
    }

    // The approval of an earlier request, which was sent back since, answers none that was made anew.
    private static bool IsAnswered(CaseFile file, HumanTaskRow request) =>
        file.Last("start-ruled")?.Sequence > file.Entries.Last(entry =>
            entry.Kind == "task-completed" && entry.Particulars!["task"]!.GetValue<string>() == request.Id).Sequence;

    private static CaseFacts FactsOf(LedgerTransaction ledger, HumanTaskRow task)
    {
        var file = ledger.OpenCase(task.CaseNumber);
        return StepScope.FactsOf(file.FactsOf(task.Person ?? file.Persons.First()));
    }

    private static AskedQuestion Ask(LedgerTransaction ledger, HumanTaskRow task, string question, CaseFacts facts)
    {
        var law = ledger.Law();
        var answer = QuestionBook.Ask(question, facts, law);
        var asked = Asking.Record(question, facts, law, answer);
        return answer.Outcome == Outcome.Refused ? throw RefusedException.At(task, asked, answer.Ruling) : asked;
    }
}
