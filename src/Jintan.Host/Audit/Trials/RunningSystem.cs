using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Activities.Scenarios;
using Jintan.Host.Audit.Cases;
using Jintan.Host.Audit.Rehearsing;
using Jintan.Host.Audit.Watching;
using Jintan.Host.Audit.WhatIf;
using Jintan.Law;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Replay;
using Jintan.Ledger.Verification;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.Trials;

/// <summary>The steps of the acceptance scenarios that only a running system can take, taken on a ledger in memory.</summary>
public static class RunningSystem
{
    /// <summary>What the system answers, in the words of the scenario format; null: no step of this system.</summary>
    public static async Task<JsonObject?> AnswerAsync(Scenario scenario, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.OperationType switch
        {
            "replay" => await ReplayAsync(scenario.Facts["tampered"]?["field"]?.ToString(), cancellation),
            "simulate" => await SimulateAsync(cancellation),
            "view_case" => await ViewAsync(cancellation),
            _ => null,
        };
    }

    /// <param name="tampered">A fact of the case that somebody changes in the database before the replay.</param>
    private static async Task<JsonObject> ReplayAsync(string? tampered, CancellationToken cancellation)
    {
        await using var made = await ClosedCase.MakeAsync(cancellation);
        await using var ledger = made.Scratch.Query();
        if (tampered is not null)
        {
            await TamperAsync(ledger, made.Number, cancellation);
        }

        var chains = await ChainCheck.RunAsync(ledger, cancellation);
        if (!chains.IsIntact)
        {
            var named = chains.Broken.Any(broken => broken.Sequence > 0);
            return Answer(Outcome.Refused, new() { ["ledger"] = "broken", ["first_bad_entry"] = named ? "reported" : "unknown" }, Refusal.LedgerMismatch.Code);
        }

        var history = await CaseHistories.ReadAsync(ledger, made.Number, cancellation);
        var again = new Recompute(QuestionReplay.Ask);
        var entries = history.Entries.Select((e, i) => again.Entry("case", i + 1, e.Content, law: null)).OfType<RecomputedEntry>().ToArray();
        var path = PathComparison.Of(history, await new Rehearsal(CaseRecomputation.Pinned(history, made.Library)).RunAsync(history, [], cancellation));
        var differences = entries.Count(e => !e.IsEqual) + (path.IsSame ? 0 : 1);
        return Answer(
            differences == 0 ? Outcome.Allowed : Outcome.Refused,
            new() { ["recomputed"] = entries.All(e => e.Failure is null) ? "all" : "some", ["differences"] = differences, ["ledger"] = "intact" });
    }

    // The owner of the database puts the triggers away, changes a date and puts them back.
    private static async Task TamperAsync(Jintan.Ledger.LedgerDbContext ledger, string number, CancellationToken cancellation)
    {
        var triggers = await ledger.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync(cancellation);
        await ledger.Database.ExecuteSqlRawAsync("DROP TRIGGER entries_are_not_changed", cancellation);
        var changed = await ledger.Database.ExecuteSqlAsync(
            $"UPDATE entries SET content = replace(content, '\"effective_on\":\"2026-03-02\"', '\"effective_on\":\"2026-02-02\"') WHERE stream = {"case/" + number} AND content LIKE '%effective_on%'",
            cancellation);
        await ledger.Database.ExecuteSqlRawAsync(triggers.Single(sql => sql.Contains("entries_are_not_changed", StringComparison.Ordinal)), cancellation);
        if (changed == 0)
        {
            throw new InvalidOperationException("The trial changed no date; the closed case holds no effective_on any more.");
        }
    }

    private static async Task<JsonObject> SimulateAsync(CancellationToken cancellation)
    {
        await using var made = await ClosedCase.MakeAsync(cancellation);
        await using var ledger = made.Scratch.Query();
        var before = await StoredAsync(ledger, cancellation);
        var published = await ledger.Definitions.AsNoTracking().SingleAsync(d => d.Definition == "13-start-approval", cancellation);
        var draft = JsonNode.Parse(published.Json)!.AsObject();
        var task = draft["root"]!["activities"]!.AsArray().First(activity => activity!["policyDays"] is not null)!;
        task["policyDays"]!["expression"]!["value"] = 1;
        var trial = new WhatIfCases(ledger, new Recompute(QuestionReplay.Ask), made.Library, made.Catalogue);
        var result = await trial.DraftAsync(draft.ToJsonString(), (_, _) => { }, cancellation);
        var records = new JsonArray();
        if (await StoredAsync(ledger, cancellation) == before)
        {
            records.Add("没有写入任何案件数据");
        }

        if (result is { Problem: null, Cases: 1, Differences.Count: > 0 })
        {
            records.Add("程序、批准人、可选方式或者日期会不同的案件清单");
        }

        return new() { ["outcome"] = "reported", ["refusals"] = new JsonArray(), ["records"] = records };
    }

    // An auditor opens the case: that is on record, outside the case; nothing that the case holds names an informant.
    private static async Task<JsonObject> ViewAsync(CancellationToken cancellation)
    {
        await using var made = await ClosedCase.MakeAsync(cancellation);
        await using var ledger = made.Scratch.Query();
        var stream = Streams.Case(made.Number);
        var before = await ledger.Entries.CountAsync(e => e.Stream == stream, cancellation);
        var log = new AccessLog(made.Scratch.Writer, TimeProvider.System, new ConfigurationBuilder().Build());
        await log.RecordAsync(
            new People.Person("auditor", "审计员", "audit", [People.Role.Auditor]), new Opened("案件经过", [], made.Number, "/audit/cases", null), cancellation);
        var records = new JsonArray();
        if (await ledger.Entries.AnyAsync(e => e.Kind == EntryKind.Opened && e.Actor == "auditor", cancellation)
            && await ledger.Entries.CountAsync(e => e.Stream == stream, cancellation) == before)
        {
            records.Add("查阅已经记录，案件的记录链不变");
        }

        var texts = await ledger.Entries.Where(e => e.Stream == stream).Select(e => e.Content).ToListAsync(cancellation);
        if (texts.All(text => !text.Contains("informant", StringComparison.OrdinalIgnoreCase)))
        {
            records.Add("举报人身份不在案件记录之内，不显示");
        }

        return new() { ["outcome"] = "allowed", ["refusals"] = new JsonArray(), ["records"] = records };
    }

    private static async Task<string> StoredAsync(Jintan.Ledger.LedgerDbContext ledger, CancellationToken cancellation) => string.Join(' ',
        await ledger.Entries.CountAsync(cancellation), await ledger.Cases.CountAsync(cancellation), await ledger.Tasks.CountAsync(cancellation),
        await ledger.Instances.CountAsync(cancellation), await ledger.Journal.CountAsync(cancellation), await ledger.Numbers.CountAsync(cancellation));

    private static JsonObject Answer(Outcome outcome, JsonObject replay, params string[] refusals) => new()
    {
        ["outcome"] = System.Text.Json.JsonSerializer.SerializeToNode(outcome),
        ["refusals"] = new JsonArray([.. refusals.Select(code => JsonValue.Create(code))]),
        ["replay"] = replay,
    };
}
