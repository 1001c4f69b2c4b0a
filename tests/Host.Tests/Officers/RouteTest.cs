using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Host.Tests.Visiting;
using Jintan.Host.Demonstration;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Officers;

/// <summary>The invented district on a real file; each officer signed in at a browser of his own.</summary>
public abstract class RouteTest(string? database = null) : HostTest(database)
{
    /// <summary>Works in the leading group, but no register gives this account a power.</summary>
    protected const string Powerless = "group-secretary";

    private readonly Dictionary<string, Visitor> visitors = [];

    protected OrdinaryRoute Route => new(Host.Clock.Today());

    [SetUp]
    public async Task OpenTheDistrict()
    {
        visitors.Clear();
        await Host.Services.GetRequiredService<LedgerWriter>().WriteAsync(
            Actor.System,
            tx =>
            {
                DemonstrationRegister.Fill(tx);
                return new ValueTask<bool>(true);
            },
            CancellationToken.None);
    }

    protected async Task<Visitor> Officer(string account)
    {
        if (!visitors.TryGetValue(account, out var visitor))
        {
            var office = DemonstrationOffice.All.SingleOrDefault(o => o.Account == account)
                ?? new(account, "领导小组秘书", "leading-group", Role.Officer);
            await Host.Account(account, office.Title, office.Organisation, office.Holds);
            visitors[account] = visitor = await Host.SignedIn(account);
        }

        return visitor;
    }

    protected async Task<Answer> Send(string json, string? key = null, string account = "office-clerk")
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        if (key is not null)
        {
            content.Headers.Add("Idempotency-Key", key);
        }

        return await (await Officer(account)).PostContent("/api/clues", content);
    }

    /// <returns>案号.</returns>
    protected async Task<string> RegisterByInterface(JsonObject? clue = null)
    {
        var answer = await Send((clue ?? Route.Clue).ToJsonString());
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created), answer.Body);
        return JsonNode.Parse(answer.Body)!["caseNumber"]!.GetValue<string>();
    }

    /// <summary>Address of the case's task in the officer's inbox; null: it is not there.</summary>
    protected async Task<string?> Waiting(string account, string caseNumber) =>
        Html(await (await Officer(account)).Open("/inbox")).QuerySelectorAll("tr")
            .FirstOrDefault(row => row.TextContent.Contains(caseNumber, StringComparison.Ordinal))
            ?.QuerySelector("a[href^='/tasks/']")?.GetAttribute("href");

    /// <summary>The page of the task that waits, as the officer gets to it: from the inbox.</summary>
    protected async Task<OpenedTask> OpenTask(RouteStep step, string caseNumber)
    {
        var path = await Waiting(step.Account, caseNumber);
        Assert.That(path, Is.Not.Null, $"{step.FormId} waits in the inbox of {step.Account}");
        return new(path!, await (await Officer(step.Account)).Open(path!));
    }

    protected async Task<Answer> Complete(RouteStep step, string caseNumber)
    {
        var (path, page) = await OpenTask(step, caseNumber);
        return await (await Officer(step.Account)).Submit(page, path, step.Typed);
    }

    /// <summary>Walks the route until the task of <paramref name="formId"/> waits; a test changes the forms that it is about.</summary>
    protected async Task WalkTo(string formId, string caseNumber, params RouteStep[] changed)
    {
        foreach (var step in Route.Steps.TakeWhile(step => step.FormId != formId))
        {
            var answer = await Complete(changed.FirstOrDefault(c => c.FormId == step.FormId) ?? step, caseNumber);
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Found), $"{step.FormId}: {answer.Text}");
        }
    }

    /// <summary>The register of staff says something else of a person from now on.</summary>
    protected Task RegisterSays(string person, Action<RegisteredPerson> change) => Host.Services.GetRequiredService<LedgerWriter>().WriteAsync(
        Actor.System,
        tx =>
        {
            var row = tx.PersonToday(person)!;
            change(row);
            tx.Update(row);
            return ValueTask.FromResult(true);
        },
        CancellationToken.None);

    protected async Task<IReadOnlyList<EntryContent>> EntriesOf(string caseNumber)
    {
        var stream = Streams.Case(caseNumber);
        return await Read(async ledger => (await ledger.Entries.Where(e => e.Stream == stream).OrderBy(e => e.Sequence).ToListAsync())
            .ConvertAll(e => EntryText.Parse(e.Content)));
    }

    /// <summary>How much there is of everything that a request may store.</summary>
    protected Task<string> Stored() => Read(async ledger => string.Join(' ',
        await ledger.Entries.CountAsync(e => !e.Stream.StartsWith("access/")), await ledger.Cases.CountAsync(), await ledger.Tasks.CountAsync(), await ledger.Operations.CountAsync(),
        await ledger.Blobs.CountAsync(), await ledger.CaseDocuments.CountAsync(), await ledger.Numbers.CountAsync(), await ledger.Instances.CountAsync()));

    protected async Task<T> Read<T>(Func<LedgerDbContext, Task<T>> read)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<LedgerDbContext>());
    }

    protected static IHtmlDocument Html(Answer page) => new HtmlParser().ParseDocument(page.Body);

    /// <summary>Every value typed stands in the form that came back.</summary>
    protected static void KeepsEverythingTyped(Answer page, string action, IEnumerable<(string Name, string Value)> typed) =>
        Assert.That(
            page.Form(action).Select(f => (f.Key, f.Value)),
            Is.SupersetOf(typed.Where(t => t.Name != "_outcome")));
}

/// <summary>A task as it was opened: its address and its page.</summary>
public sealed record OpenedTask(string Path, Answer Page);
