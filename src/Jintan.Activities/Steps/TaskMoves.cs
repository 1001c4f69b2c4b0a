using Jintan.Activities.Forms;
using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>
/// The law on what an officer does around a task: an approval that is given to a colleague, a request that is taken back, a return from which
/// the work comes straight back.
/// </summary>
public static class TaskMoves
{
    public static LawOfMoves Law { get; } = new(HandOver, TakeBack, ComeStraightBack);

    /// <summary>For the page: something lies between an earlier step and the task that waits, and the law lets all of it stand.</summary>
    public static bool MayComeStraightBack(CaseFile file, HumanTaskRow open, string earlier, LawInForce law)
    {
        var facts = Returned(file, open, earlier);
        return facts.Return!.PassesOver.Count > 0 && QuestionBook.Ask(QuestionBook.TaskMayComeStraightBack, facts, law).Outcome == Outcome.Allowed;
    }

    private static AskedQuestion? HandOver(LedgerTransaction ledger, HumanTaskRow task, string to) =>
        FormCatalogue.Find(task.FormId).Doer == Doer.Approver
            ? Ask(ledger, task, QuestionBook.ApprovalMayBeDelegated, FactsOf(ledger.OpenCase(task.CaseNumber), task) with { Delegate = new(Competence.ActingAs(ledger, to)) })
            : null;

    private static AskedQuestion? TakeBack(LedgerTransaction ledger, HumanTaskRow task)
    {
        if (task.FormId != StartForms.Request.Id)
        {
            return null;
        }

        var file = ledger.OpenCase(task.CaseNumber);
        var facts = FactsOf(file, task);
        return Ask(ledger, task, QuestionBook.RequestMayBeWithdrawn, IsAnswered(file, task) ? facts : facts with { Approval = null });
    }

    private static AskedQuestion ComeStraightBack(LedgerTransaction ledger, HumanTaskRow open, string earlier) =>
        Ask(ledger, open, QuestionBook.TaskMayComeStraightBack, Returned(ledger.OpenCase(open.CaseNumber), open, earlier));

    private static CaseFacts Returned(CaseFile file, HumanTaskRow open, string earlier) =>
        FactsOf(file, open) with { Return = new(StraightBack.Between(file, open, earlier)) };

    // The approval of an earlier request, which was sent back since, answers none that was made anew.
    private static bool IsAnswered(CaseFile file, HumanTaskRow request) =>
        file.Last("start-ruled")?.Sequence > file.Entries.Last(entry =>
            entry.Kind == EntryKind.TaskCompleted && entry.Particulars!["task"]!.GetValue<string>() == request.Id).Sequence;

    private static CaseFacts FactsOf(CaseFile file, HumanTaskRow task) => StepScope.FactsOf(file.FactsOf(task.Person ?? file.Persons.First()));

    private static AskedQuestion Ask(LedgerTransaction ledger, HumanTaskRow task, string question, CaseFacts facts)
    {
        var law = ledger.Law();
        var answer = QuestionBook.Ask(question, facts, law);
        var asked = Asking.Record(question, facts, law, answer);
        return answer.Outcome == Outcome.Refused ? throw RefusedException.At(task, asked, answer.Ruling) : asked;
    }
}
