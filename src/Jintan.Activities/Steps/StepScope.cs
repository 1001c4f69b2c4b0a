using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>What a step works with: the case file, the person it is about, the law of today, and the place it writes from.</summary>
internal sealed class StepScope
{
    private readonly ActivityExecutionContext context;
    private readonly IReadOnlyList<string> persons;

    private StepScope(ActivityExecutionContext context, LedgerTransaction ledger, CaseFile file, IReadOnlyList<string> persons)
    {
        this.context = context;
        this.persons = persons;
        Ledger = ledger;
        File = file;
    }

    public LedgerTransaction Ledger { get; }

    public CaseFile File { get; }

    /// <summary>Register id of the person that the procedure is about; of several, the first.</summary>
    public string Person => persons[0];

    /// <summary>That person; null while the procedure is about several together: what is learned then is learned of all.</summary>
    public string? About => persons.Count == 1 ? persons[0] : null;

    public LawInForce Law => Ledger.Law();

    /// <summary>What is known of the person's case now.</summary>
    public CaseFacts Facts => FactsOf(File.FactsOf(Person));

    /// <summary>What would be known with these facts added.</summary>
    public CaseFacts Known(JsonObject learned) => FactsOf(File.With(Person, learned));

    /// <summary>The place in the procedure, for the entry.</summary>
    public WrittenAt Node => At(context);

    public static StepScope Of(ActivityExecutionContext context)
    {
        var ledger = context.GetRequiredService<LedgerTransaction>();
        var file = ledger.OpenCase(context.WorkflowExecutionContext.CorrelationId
            ?? throw new InvalidOperationException($"{context.NodeId} runs outside a case."));
        var person = context.GetWorkflowInput<string>(HandOver.Person) ?? context.GetVariable<string>(HandOver.Person);
        return new(context, ledger, file, string.IsNullOrEmpty(person) ? [.. file.Persons] : [person]);
    }

    /// <summary>The step for each of its persons by themselves: the law is asked about one person at a time.</summary>
    public IEnumerable<StepScope> Each() => persons.Count == 1 ? [this] : persons.Select(person => new StepScope(context, Ledger, File, [person]));

    /// <summary>Puts on record what happened without a question to the law.</summary>
    public void Note(string kind, IReadOnlyList<string> clauses, JsonObject? learned = null, JsonObject? particulars = null) =>
        Ledger.Append(File, new EntryDraft(kind) { Person = About, Clauses = clauses, Learned = learned, Particulars = particulars, Node = Node });

    public static CaseFacts FactsOf(JsonObject known) =>
        known.Deserialize(LawJson.Default.CaseFacts) ?? throw new JsonException("The facts of a case are the JSON literal null.");

    public static WrittenAt At(ActivityExecutionContext context)
    {
        var running = context.GetRequiredService<LedgerTransaction>().Running
            ?? throw new InvalidOperationException($"{context.NodeId} runs outside a procedure.");
        return new(running.Definition, running.Version, context.Activity.Id, context.WorkflowExecutionContext.Id);
    }

    /// <summary>What the law refuses aborts the burst; what it leaves open is for the step that asks it.</summary>
    public void RequireNoRefusal(string question, CaseFacts asked) => RequireNoRefusal(question, asked, QuestionBook.Ask(question, asked, Law));

    /// <summary>Puts the answer on record; what the law refuses aborts the burst, what it leaves open needs a person's words.</summary>
    /// <param name="kind">What happened, as the timeline names it.</param>
    /// <param name="refusalIsARoute">A refusal chooses the way on instead of aborting the burst.</param>
    /// <param name="question">Name of the question in <see cref="QuestionBook"/>.</param>
    /// <param name="judgement">People's words where no task was submitted.</param>
    public void Record(string kind, string question, CaseFacts asked, Answer answer, JsonObject? learned = null, JsonObject? particulars = null,
        bool refusalIsARoute = false, string? judgement = null)
    {
        if (!refusalIsARoute)
        {
            RequireNoRefusal(question, asked, answer);
        }

        if (answer.LeftToPeople.Count > 0 && (judgement ?? Judgement()) is not { Length: > 0 })
        {
            throw new ConflictException(
                "E-JUDGEMENT",
                $"此事项办法未作规定，须由人判断：{string.Join("；", answer.LeftToPeople)}。",
                "请在“人工判断”一栏写明判断及理由后重新提交。");
        }

        Ledger.Append(File, new EntryDraft(kind)
        {
            Person = Person,
            Clauses = [.. answer.Rulings.SelectMany(r => r.Because).Select(c => c.Id).Distinct()],
            Learned = learned,
            Particulars = particulars,
            Question = Asking.Record(question, asked, Law, answer),
            Node = Node,
        });
    }

    private void RequireNoRefusal(string question, CaseFacts asked, Answer answer)
    {
        if (answer.Outcome == Outcome.Refused)
        {
            throw new RefusedException(question, answer.Ruling, File.Number, Person, Node) { Asked = Asking.Record(question, asked, Law, answer) };
        }
    }

    /// <summary>What a person decided where the law leaves it open, with reasons; null: nothing. Where nobody hands in anything, what was said last.</summary>
    public string? Judgement() => Ledger.Submission is { } submitted
        ? submitted.Form[FormNames.Judgement]?.GetValue<string>()
        : File.Entries.Where(entry => entry.Person is null || entry.Person == Person)
            .Select(entry => entry.Particulars?["form"]?[FormNames.Judgement]?.GetValue<string>()).LastOrDefault(words => words is { Length: > 0 });
}
