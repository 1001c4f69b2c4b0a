using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Host.Tests.Visiting;
using Jintan.Host.Demonstration;
using Jintan.Host.Look;
using Jintan.Ledger;
using Jintan.Ledger.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Route;

/// <summary>The invented district on an empty ledger; its officers come in by HTTP alone.</summary>
public abstract partial class RouteTest : HostTest
{
    private readonly Dictionary<string, Visitor> signedIn = [];

    protected DemonstrationRoute Forms => new(Host.Clock.Today());

    [SetUp]
    public Task FillTheRegister()
    {
        signedIn.Clear();
        return Host.Services.GetRequiredService<LedgerWriter>().WriteAsync(
            Actor.System,
            tx =>
            {
                DemonstrationRegister.Fill(tx);
                return ValueTask.FromResult(true);
            },
            CancellationToken.None);
    }

    /// <summary>An officer of the district at their own machine, signed in.</summary>
    protected async Task<Visitor> Officer(string account)
    {
        if (!signedIn.TryGetValue(account, out var visitor))
        {
            var office = DemonstrationOffice.All.Single(o => o.Account == account);
            await Host.Account(office.Account, office.Title, office.Organisation, office.Holds);
            signedIn.Add(account, visitor = await Host.SignedIn(account));
        }

        return visitor;
    }

    protected JsonObject Clue(string person = "S1002") => Forms.Clue("信访件逾期未办结", person, "应于一月十五日前答复，至今未答复。", "art7.item1");

    /// <returns>案号.</returns>
    protected async Task<string> Register(string person = "S1002")
    {
        var clerk = await Officer("office-clerk");
        var registered = await clerk.Submit(await clerk.Open("/clues/new"), "/clues", [.. Posted(Clue(person))]);
        Assert.That(registered.Location, Does.StartWith("/cases/"), registered.Text);
        return Uri.UnescapeDataString(CaseAddress().Match(registered.Location!).Groups[1].Value);
    }

    /// <summary>The page of a case's waiting task, opened from the officer's inbox.</summary>
    protected async Task<TaskSeen> Open(string account, string number)
    {
        var officer = await Officer(account);
        var inbox = await officer.Open($"/inbox?q={Uri.EscapeDataString(number)}");
        var id = TaskAddress().Match(inbox.Body) is { Success: true } found
            ? found.Groups[1].Value
            : throw new InvalidOperationException($"Nothing waits for {account} in {number}: {inbox.Text}");
        return new(officer, id, await officer.Open($"/tasks/{id}"));
    }

    /// <summary>Takes the case through the steps of the ordinary route, up to and without the form named.</summary>
    protected async Task Walk(string number, string until)
    {
        foreach (var step in Forms.Steps.TakeWhile(s => s.FormId != until))
        {
            var done = await (await Open(OfficeOf(step.FormId), number)).Complete(step.Outcome, step.Form);
            Assert.That(done.Location, Does.StartWith("/inbox?did="), $"{step.FormId}: {done.Text}");
        }
    }

    protected JsonObject FormOf(string formId) => Forms.Steps.Single(s => s.FormId == formId).Form.DeepClone().AsObject();

    protected static string OfficeOf(string formId) => formId switch
    {
        "acceptance-study" or "start-request" or "assignment" or "office-consent" => "office-clerk",
        "start-approval" => "group-responsible",
        _ => "unit-clerk",
    };

    /// <summary>The fields of a form as a browser posts them.</summary>
    internal static IEnumerable<(string Name, string Value)> Posted(JsonObject form, string prefix = "") => form.SelectMany(field => field.Value switch
    {
        JsonArray rows when rows.All(r => r is JsonObject) => rows.SelectMany((row, i) => Posted(row!.AsObject(), $"{prefix}{field.Key}.{i}.")),
        JsonArray several => several.Select(one => (prefix + field.Key, one!.ToString())),
        _ => [(prefix + field.Key, field.Value!.ToString())],
    });

    [GeneratedRegex("/cases/([^?]+)")]
    private static partial Regex CaseAddress();

    [GeneratedRegex("href=\"/tasks/([^\"]+)\"")]
    private static partial Regex TaskAddress();
}
