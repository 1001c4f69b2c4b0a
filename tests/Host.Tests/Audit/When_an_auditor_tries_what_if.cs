using System.Text.Json.Nodes;
using Host.Tests.Officers;
using Host.Tests.Visiting;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Publication;
using Jintan.Ledger.Registers;
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
        var draft = await TriedAsync("draft=13-start-approval");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(limit.Text, Does.Contain("1 件已办结案件，1 件会不同").And.Contain("期限"));
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

    [Test]
    public async Task Should_say_that_a_draft_cannot_run()
    {
        await DraftAsync("13-start-approval", flow => flow["root"]!["activities"]!.AsArray()[0]!["type"] = "Jintan.Unheard");

        Assert.That((await TriedAsync("draft=13-start-approval")).Text, Does.Contain("草案不能运行"));
        Assert.That((await TriedAsync("draft=nothing")).Text, Does.Contain("没有这样的解释"));
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
