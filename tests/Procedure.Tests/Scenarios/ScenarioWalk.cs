using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Questions;
using Jintan.Activities.Reports;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Procedure.Tests.Scenarios;

/// <summary>Drives a case to the step of a scenario, puts the scenario's facts into its file, and takes the step.</summary>
internal sealed class ScenarioWalk(TestOffice office, ScenarioStep step, CaseFacts known)
{
    /// <summary>The conduct of the cases that are led to a step.</summary>
    private static readonly CaseFacts Usual = new() { Conduct = new(new Clause("art7.item1"), null, null) };

    private readonly JsonObject facts = JsonSerializer.SerializeToNode(known, LawJson.Default.CaseFacts)!.AsObject();

    private DateOnly Today => LegalDate.Of(office.Clock.GetUtcNow());

    /// <returns>Outcome and refusals of the step's question, as the ledger or the refusal tells them.</returns>
    public async Task<(string Outcome, string[] Refusals)> RunAsync(string person, Actor? actor)
    {
        var number = await RegisterAsync(person);
        var task = await LeadToAsync(number);
        await PutFactsAsync(number, task.Person!);
        var form = FormCatalogue.Tailored(task.FormId, known, []);
        var filled = FormFiller.Fill(form, facts, Today);
        var outcome = step.OutcomeAt(task.Node, form.Choices[0].Value);
        try
        {
            await CompleteAsync(task, outcome, filled, actor ?? Officers.Of(task.Body, task.OrganisationId));
        }
        catch (RefusedException refused) when (refused.Question == step.Question)
        {
            return ("refused", Codes(refused.Asked!.Ruling));
        }
        catch (ConflictException asked) when (asked.Code == "E-JUDGEMENT")
        {
            return ("needs_human", []);
        }

        return await AnswerAsync(number);
    }

    private async Task<string> RegisterAsync(string person) => step.Procedure switch
    {
        "16-simplified-procedure" => await StartAsync("problem", Filled(FormCatalogue.SelfFound).With("person", person), Officers.UnitLeader),
        "20m-major-problem" => await StartAsync("problem", Filled(FormCatalogue.MajorProblem), Officers.UnitLeader),
        "20-half-year-report" => (await office.Procedures.StartAsync(HalfYearCalendar.Start(person, new(Today.Year, 6, 30)), CancellationToken.None)).CaseNumber,
        "c-complaint" => await StartAsync("complaint", Filled(FormCatalogue.Complaint).With("decision", await DecideAsync(person)), Officers.Clerk),
        _ => await StartAsync("clue", Filled(FormCatalogue.Clue).With("person", person), Officers.Clerk),
    };

    private Task<string> StartAsync(string input, JsonObject form, Actor actor) => office.StartAsync(step.Procedure, input, form, actor);

    private JsonObject Filled(string formId) => FormFiller.Fill(FormCatalogue.Find(formId), [], Today);

    /// <returns>Number of the decision on another case, which waits for its formalities.</returns>
    private async Task<string> DecideAsync(string person)
    {
        var decided = new ScenarioWalk(office, new(person, "formalities", QuestionBook.FormalitiesAreComplete), Usual);
        await decided.LeadToAsync(await decided.RegisterAsync(person));
        await using var ledger = office.Ledger();
        return await ledger.Decisions.Select(one => one.Number).SingleAsync();
    }

    private async Task<HumanTaskRow> LeadToAsync(string number)
    {
        for (var steps = 0; steps < 40; steps++)
        {
            await using var ledger = office.Ledger();
            var open = await ledger.Tasks.AsNoTracking().Where(t => t.CaseNumber == number && t.Status == HumanTaskStatus.Open).OrderBy(t => t.Node).ToListAsync();
            if (open.Find(t => t.Node == step.Node) is { } found && open.All(t => t.Node == step.Node || t.Node is "formalities" or "review" or "notice" or "transfer"))
            {
                return found;
            }

            var next = open.First(t => t.Node != step.Node);
            var form = FormCatalogue.Tailored(next.FormId, Usual, []);
            var filled = FormFiller.Fill(form, [], Today);
            if (step.Node == "transfer" && next.Node == "report")
            {
                filled = filled.With("suspected", true).With("suspicionKind", "duty_illegality");
            }

            if (step.Node == ScenarioSteps.Dissent && filled.ContainsKey(ScenarioSteps.Dissent))
            {
                filled = filled.With(ScenarioSteps.Dissent, true);
            }

            if (step.OutcomeAt("investigate", "Within") == "Escalate" && filled["need"] is not null)
            {
                filled = filled.With("need", new JsonArray("M5b"));
            }

            await CompleteAsync(next, step.OutcomeAt(next.Node, form.Choices[0].Value), filled, Approver(next));
        }

        throw new InvalidOperationException($"The procedure does not lead to {step.Node}.");
    }

    private static Actor Approver(HumanTaskRow task) => Officers.Of(task.Body, task.OrganisationId);

    private Task CompleteAsync(HumanTaskRow task, string outcome, JsonObject form, Actor actor) =>
        office.Procedures.CompleteAsync(new CompleteTask(task.Id, outcome, form, TestOffice.NewKey(), actor), CancellationToken.None);

    /// <summary>First everything known is taken back, then the scenario's facts are learned: nothing of the way there is left in between.</summary>
    private Task PutFactsAsync(string number, string person) => office.Writer.WriteAsync(
        Actor.System,
        tx =>
        {
            var file = tx.OpenCase(number);
            var nothing = new JsonObject();
            foreach (var (name, _) in file.FactsOf(person))
            {
                nothing[name] = null;
            }

            tx.Append(file, new EntryDraft("scenario") { Person = person, Learned = nothing });
            tx.Append(file, new EntryDraft("scenario") { Person = person, Learned = facts });
            return new ValueTask<bool>(true);
        },
        CancellationToken.None);

    private async Task<(string, string[])> AnswerAsync(string number)
    {
        await using var ledger = office.Ledger();
        var stream = Streams.Case(number);
        var contents = await ledger.Entries.Where(e => e.Stream == stream).OrderBy(e => e.Sequence).Select(e => e.Content).ToListAsync();
        var asked = contents.Select(EntryText.Parse).SkipWhile(e => e.Kind != "scenario").Last(e => e.Question?.Rule == step.Question).Question!;
        return (asked.Computed!["outcome"]!.GetValue<string>(), Codes(asked.Ruling));
    }

    private static string[] Codes(JsonNode rulings) =>
        [.. rulings.AsArray().Select(one => one!["refusal"]?.GetValue<string>()).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
}
