using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Steps;
using Jintan.Host.Cases;
using Jintan.Host.Documents;
using Jintan.Host.Filling;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Posting;
using Jintan.Host.Registers;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Inbox;

/// <summary>Reads what the page of a task shows. A task that the reader may not see is not there.</summary>
public sealed class TaskPages(
    LedgerDbContext ledger, OfficeNames names, Offices offices, FileNames files, LawRegister laws, TimeProvider clock)
{
    /// <summary>The task alone.</summary>
    public Task<HumanTaskRow?> FindAsync(Person person, string id, CancellationToken cancellation) =>
        ledger.VisibleTasks(person.ToViewer()).AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellation);

    public async Task<TaskPaper?> OpenAsync(Person person, string id, CancellationToken cancellation)
    {
        var found = await ledger.VisibleTasks(person.ToViewer()).AsNoTracking().Where(t => t.Id == id)
            .Join(ledger.Cases, t => t.CaseNumber, c => c.Number, (t, c) => new { Task = t, Case = c })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var stream = Streams.Case(found.Case.Number);
        var texts = await ledger.Entries.AsNoTracking()
            .Where(e => e.Stream == stream).OrderBy(e => e.Sequence).Select(e => e.Content).ToListAsync(cancellation);
        var file = CaseFile.Fold(found.Case.Number, texts.Select(EntryText.Parse));
        var facts = file.FactsOf(found.Task.Person ?? file.Persons.First()).Deserialize(LawJson.Default.CaseFacts)!;
        return new(found.Task, found.Case, facts, file, person);
    }

    /// <param name="typed">The form as it was just posted; null: as it was handed in or drafted.</param>
    /// <param name="key">The key under which the form was posted; null: a new one.</param>
    public async Task<TaskView> ViewAsync(TaskPaper paper, CancellationToken cancellation, JsonObject? typed = null, string? key = null)
    {
        var standing = await StandingAsync(paper.Reader, paper.Task, cancellation);
        var law = await laws.OnAsync(clock.Today(), cancellation);
        return new(
            paper.Task.Id,
            paper.Task.Title,
            CaseLine.Of(paper.Case, await names.OrganisationsAsync(cancellation)),
            DeadlineLight.Of(paper.Task.DueOn, paper.Task.DueClause, clock.Today()),
            new(paper.FormFor(typed ?? paper.Kept), typed ?? paper.Kept, [])
            {
                FileNames = await files.OfAsync(typed ?? paper.Kept, paper.Reader.Account, paper.Case.Number, cancellation),
                Suggestions = await EntriesAsync(paper, typed ?? paper.Kept, cancellation),
            },
            [.. paper.Task.Outcomes.Split(' ').Select(outcome => new TaskChoice(outcome, paper.LabelOf(outcome)))],
            key ?? OperationKey.New(),
            standing,
            paper.Task.Clauses.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            standing == Standing.Over ? Grounds.None : Grounds.Of(paper, typed ?? paper.Kept, law),
            [.. paper.File.Entries.Reverse().Select(TimelineReader.Line)])
        {
            TextToRead = paper.TextToRead,
            Colleagues = await ColleaguesAsync(paper, standing, cancellation),
            Back = await GoingBack.OfAsync(ledger, paper, standing, law, cancellation),
        };
    }

    /// <summary>Entries of the catalogues that the situations refer to, as in force on the day of the conduct.</summary>
    private async Task<Dictionary<string, IReadOnlyList<Option>>> EntriesAsync(TaskPaper paper, JsonObject typed, CancellationToken cancellation)
    {
        var catalogues = paper.Form.Cited(paper.Facts, typed).Select(item => Catalogues.Of(item.Id)).OfType<string>().ToArray();
        if (catalogues.Length == 0 || paper.FormFor(typed).Fields.All(f => f.Name != Catalogues.Field))
        {
            return [];
        }

        var day = paper.Facts.Conduct?.EndedOn ?? clock.Today();
        var entries = await ledger.CatalogueEntries.AsNoTracking()
            .Where(e => catalogues.Contains(e.Catalogue) && e.ValidFrom <= day && (e.ValidTo == null || e.ValidTo >= day))
            .OrderBy(e => e.Catalogue).ThenBy(e => e.Item).ToListAsync(cancellation);
        return new() { [Catalogues.Field] = [.. entries.Select(e => new Option(e.Item, e.Text))] };
    }

    /// <summary>Holders of the same office today whom no declared relation keeps away.</summary>
    private async Task<IReadOnlyList<Option>> ColleaguesAsync(TaskPaper paper, Standing standing, CancellationToken cancellation)
    {
        if (standing is not (Standing.Free or Standing.Mine or Standing.Others))
        {
            return [];
        }

        var today = clock.Today();
        var persons = paper.File.Persons.ToList();
        var accounts = await ledger.Authorities.AsNoTracking()
            .Where(a => a.Body == paper.Task.Body && a.OrganisationId == paper.Task.OrganisationId
                && a.ValidFrom <= today && (a.ValidTo == null || a.ValidTo >= today) && a.Account != paper.Task.ClaimedBy)
            .Where(a => !ledger.Relations.Any(r => r.Account == a.Account && persons.Contains(r.PersonId)
                && r.ValidFrom <= today && (r.ValidTo == null || r.ValidTo >= today)))
            .Select(a => a.Account).Distinct().OrderBy(a => a).ToListAsync(cancellation);
        var options = new List<Option>(accounts.Count);
        foreach (var account in accounts.Where(account => account != paper.Reader.Account || standing == Standing.Others))
        {
            options.Add(new(account, await names.TitleOfAsync(account, cancellation)));
        }

        return options;
    }

    private async Task<Standing> StandingAsync(Person person, HumanTaskRow task, CancellationToken cancellation) =>
        task.Status != HumanTaskStatus.Open ? Standing.Over
        : !await offices.HoldsAsync(person.Account, task.Body, task.OrganisationId, cancellation) ? Standing.ReadOnly
        : task.ClaimedBy is null ? Standing.Free
        : task.ClaimedBy == person.Account ? Standing.Mine
        : Standing.Others;
}

/// <summary>A task with all that belongs to it.</summary>
public sealed record TaskPaper(HumanTaskRow Task, CaseRow Case, CaseFacts Facts, CaseFile File, Person Reader)
{
    /// <summary>The form for this very case, as it was handed in or drafted.</summary>
    public Form Form => FormFor(Kept);

    /// <summary>What was submitted, else the draft, else nothing.</summary>
    public JsonObject Kept => Submitted ?? (Task.Draft is null ? [] : JsonNode.Parse(Task.Draft)!.AsObject());

    /// <summary>Whom the task is about.</summary>
    public string Subject => Task.Person ?? File.Persons.First();

    /// <summary>The text of the decision, where the task is about agreeing to it or issuing it.</summary>
    public string? TextToRead => TextIsRead.Contains(Task.FormId) ? DecisionText.ToRead(File, Subject) : null;

    private static readonly string[] TextIsRead =
        ["office-consent", "decision", "escalation-study", "joint-consent-cdi", "joint-consent-org", "standing-committee", "joint-decision",
        "correction-consent", "correction-decision"];

    private JsonObject? Submitted => File.Entries
        .LastOrDefault(e => e.Particulars?["task"]?.GetValue<string>() == Task.Id && e.Particulars["form"] is not null)
        ?.Particulars!["form"]!.AsObject();

    /// <summary>The form for this very case, once this is typed in it.</summary>
    public Form FormFor(JsonObject typed) => FormCatalogue.Tailored(Task.FormId, Facts, typed);

    /// <summary>What was posted, by the form as a whole: what is typed in it decides what this case asks for.</summary>
    public JsonObject Typed(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> posted) =>
        FormReading.FromPost(FormCatalogue.Find(Task.FormId), posted);

    public string LabelOf(string outcome) => Form.Choices.FirstOrDefault(c => c.Value == outcome)?.Label ?? outcome;
}
