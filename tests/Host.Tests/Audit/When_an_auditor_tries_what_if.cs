using System.Text.Json.Nodes;
using Host.Tests.Officers;
using Host.Tests.Visiting;
using Jintan.Host.Demonstration;
using Jintan.Host.Look;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Publication;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;
using Jintan.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Audit;

/// <summary>Closed cases under another reading, another limit, another flow, in the background: differences are listed, nothing is written anywhere.</summary>
public sealed class When_an_auditor_tries_what_if : RouteTest
{
    private const string Step = "step=13-start-approval/approve-start";
    private string number = "";

    [SetUp]
    public async Task CloseACase()
    {
        number = await RegisterByInterface();
        await WalkTo("nowhere", number);
    }

    [Test]
    public async Task Should_leave_every_row_of_every_table_as_it_was()
    {
        await DraftAsync("13-start-approval", flow =>
            flow["root"]!["activities"]!.AsArray().First(activity => activity!["policyDays"] is not null)!["policyDays"]!["expression"]!["value"] = 1);
        await (await Officer("auditor")).Open("/audit/what-if");
        var before = await RowsOfEveryTable();

        foreach (var reading in Readings.All)
        {
            await TriedAsync($"reading={reading.Id}");
        }

        var limit = await TriedAsync($"{Step}&days=1");
        var registered = await TriedAsync("limit=start-approval&days=1&unit=days");
        var draft = await TriedAsync("draft=13-start-approval");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(limit.Text, Does.Contain("1 件已办结案件，1 件会不同").And.Contain("期限"));
            Assert.That(registered.Text, Does.Contain("1 件已办结案件，1 件会不同").And.Contain("期限"));
            Assert.That(draft.Text, Does.Contain("1 件已办结案件，1 件会不同").And.Contain("期限"));
            Assert.That(await RowsOfEveryTable(), Is.EqualTo(before));
        }
    }

    [Test]
    public async Task Should_count_working_days_by_the_calendar_of_the_register()
    {
        var opened = LegalDate.Of(await Read(ledger => ledger.Tasks.Where(t => t.Node == "approve-start").Select(t => t.CreatedAt).SingleAsync()));
        var holiday = WorkingCalendar.Shipped.LastDay(opened, 1)!.Value;
        await WriteAsync(tx => tx.Register("law-settings", new LawSetting
        {
            Setting = $"calendar/{holiday.Year}", ValidFrom = opened, SourceDocument = "演示通知",
            Value = new JsonObject { ["year"] = holiday.Year, ["holidays"] = $"{holiday:yyyy-MM-dd}", ["makeUpDays"] = "" }.ToJsonString(),
        }));

        var next = new WorkingCalendar([new(holiday.Year, "", [holiday], [])]).LastDay(opened, 1);
        Assert.That((await TriedAsync($"{Step}&days=1")).Text, Does.Contain($"{next:yyyy-MM-dd}").And.Not.Contain($"{holiday:yyyy-MM-dd}"));
    }

    [TestCase("days", 3), TestCase("working_days", 2)]
    public async Task Should_give_the_tasks_that_a_limit_of_the_register_governs_another_day(string unit, int days)
    {
        var opened = LegalDate.Of(await Read(ledger => ledger.Tasks.Where(t => t.Node == "approve-start").Select(t => t.CreatedAt).SingleAsync()));
        var due = unit == "days" ? opened.AddDays(days) : WorkingCalendar.Shipped.LastDay(opened, days);

        var page = await TriedAsync($"limit=start-approval&days={days}&unit={unit}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Text, Does.Contain(number).And.Contain($"{due:yyyy-MM-dd}"));
            Assert.That((await TriedAsync("limit=start-approval&days=5&unit=working_days")).Text, Does.Contain("0 件会不同"), "as it is");
        }
    }

    [Test]
    public async Task Should_answer_by_the_other_limit_what_was_late()
    {
        var late = await RegisterByInterface();
        await WalkTo("announcement", late);
        Host.Clock.Advance(TimeSpan.FromDays(4));
        await CloseAsync(late, "announcement");

        Assert.That((await TriedAsync("limit=announcement&days=1&unit=days")).Text, Does.Contain("逾期日数").And.Contain("3"));
    }

    [Test]
    public async Task Should_leave_a_step_alone_whose_days_the_register_has_set()
    {
        await WriteAsync(tx => tx.Register("law-settings", new LawSetting
        {
            Setting = "limits/start-approval", Value = """{"limit":"start-approval","amount":20,"unit":"days"}""", ValidFrom = tx.Today.AddDays(1), SourceDocument = "演示文件9号",
        }));
        Host.Clock.Advance(TimeSpan.FromDays(1));
        var registered = (await Host.Services.GetRequiredService<ProcedureRunner>().StartAsync(
            new("12-acceptance", new JsonObject { ["clue"] = Route.Clue.ToJsonString() }, "clue", new Actor("office-clerk", "区作风办经办人", "office")), CancellationToken.None)).CaseNumber;
        await CloseAsync(registered, "acceptance-study");

        Assert.That((await TriedAsync($"{Step}&days=1")).Text, Does.Contain(number).And.Not.Contain(registered), "another number of days in the flow changes nothing");
    }

    [Test]
    public async Task Should_say_that_there_is_no_such_limit() =>
        Assert.That((await TriedAsync("limit=start-approval&days=1&unit=years")).Text, Does.Contain("没有这样的解释、期限"));

    [Test]
    public async Task Should_say_that_a_draft_cannot_run()
    {
        await DraftAsync("13-start-approval", flow => flow["root"]!["activities"]!.AsArray()[0]!["type"] = "Jintan.Unheard");

        Assert.That((await TriedAsync("draft=13-start-approval")).Text, Does.Contain("草案不能运行"));
        Assert.That((await TriedAsync("draft=nothing")).Text, Does.Contain("没有这样的解释"));
    }

    // Days later everybody who has signed in before would have to do so again.
    private async Task CloseAsync(string caseNumber, string from)
    {
        foreach (var step in new DemonstrationRoute(Host.Clock.Today()).WholeWay.SkipWhile(step => step.FormId != from))
        {
            var task = await Read(ledger => ledger.Tasks.SingleAsync(t => t.CaseNumber == caseNumber && t.FormId == step.FormId && t.Status == HumanTaskStatus.Open));
            var office = DemonstrationOffice.All.First(one => one.Body == task.Body && one.Organisation == task.OrganisationId);
            await Host.Services.GetRequiredService<ProcedureRunner>().CompleteAsync(
                new(task.Id, step.Outcome, step.Form, task.Id, new Actor(office.Account, office.Title, office.Organisation)), CancellationToken.None);
        }
    }

    // The page asks for itself again while the trial runs.
    private async Task<Answer> TriedAsync(string question)
    {
        var auditor = await Officer("auditor");
        Answer? page = null;
        await Assert.ThatAsync(async () => (page = await auditor.Open($"/audit/what-if?{question}&asked=1")).Body, Does.Not.Contain("http-equiv=\"refresh\"").After(60_000, 50));
        return page!;
    }

    private async Task DraftAsync(string definition, Action<JsonNode> change)
    {
        var flow = JsonNode.Parse(await Read(ledger => ledger.Definitions.Where(d => d.Definition == definition).Select(d => d.Json).SingleAsync()))!;
        change(flow);
        await WriteAsync(tx => tx.Insert(new DefinitionDraft
        {
            Definition = definition, Name = "草案", Json = flow.ToJsonString(), SavedBy = "designer", Editors = "designer", CreatedAt = tx.Now.UtcDateTime, SavedAt = tx.Now.UtcDateTime,
        }));
    }

    private Task WriteAsync(Action<LedgerTransaction> write) => Host.Services.GetRequiredService<LedgerWriter>().WriteAsync(
        Actor.System,
        tx =>
        {
            write(tx);
            return new ValueTask<bool>(true);
        },
        CancellationToken.None);

    private Task<List<string>> RowsOfEveryTable() => Read(async ledger =>
    {
        var rows = new List<string>();
        await ledger.Database.OpenConnectionAsync();
        foreach (var table in await StoredTables.NamesAsync(ledger))
        {
            await using var command = ledger.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add($"{table}: {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(i)}"))}");
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    });
}
