using Host.Tests.Officers;
using Jintan.Host.Audit.WhatIf;
using Jintan.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Audit;

/// <summary>Closed cases under another reading, another limit, another flow: differences are listed, nothing is written anywhere.</summary>
public sealed class When_an_auditor_tries_what_if : RouteTest
{
    [Test]
    public async Task Should_leave_every_table_as_it_was()
    {
        var number = await RegisterByInterface();
        await WalkTo("nowhere", number);
        var before = await RowsOfEveryTable();

        await using var scope = Host.Services.CreateAsyncScope();
        var cases = scope.ServiceProvider.GetRequiredService<WhatIfCases>();
        var json = await Read(ledger => ledger.Definitions.Where(d => d.Definition == "13-start-approval").Select(d => d.Json).SingleAsync());
        var drafted = System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject();
        drafted["root"]!["activities"]!.AsArray().First(activity => activity!["policyDays"] is not null)!["policyDays"]!["expression"]!["value"] = 1;
        var draft = await cases.DraftAsync(drafted.ToJsonString(), CancellationToken.None);
        foreach (var reading in Readings.All)
        {
            await cases.ReadingAsync(reading.Id, CancellationToken.None);
        }

        await cases.LimitAsync("13-start-approval", "approve-start", 1, CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(draft.Problem, Is.Null);
            Assert.That(draft.Cases, Is.EqualTo(1));
            Assert.That(draft.Differences.Select(d => d.What), Has.Some.StartsWith("期限"));
            Assert.That(await RowsOfEveryTable(), Is.EqualTo(before));
        }
    }

    private Task<List<string>> RowsOfEveryTable() => Read(async ledger =>
    {
        var counts = (await StoredTables.NamesAsync(ledger)).Select((table, i) => $"SELECT {i} AS place, count(*) AS number FROM {table}");
        var all = $"SELECT CAST(number AS varchar(20)) AS \"Value\" FROM ({string.Join(" UNION ALL ", counts)}) AS tables ORDER BY place";
        return await ledger.Database.SqlQueryRaw<string>(all).ToListAsync();
    });
}
