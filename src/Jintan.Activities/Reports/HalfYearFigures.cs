using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Reports;

/// <summary>The figures of a half-year, each as the list of its cases: a number that nobody can open is worth nothing.</summary>
internal sealed class HalfYearFigures
{
    private readonly SortedDictionary<string, List<string>> figures = new(StringComparer.Ordinal);
    private readonly List<CaseEvent> events = [];

    /// <summary>Events in the shape of the law's facts.</summary>
    public IReadOnlyList<CaseEvent> Events => events;

    /// <summary>Figures by name; each names a case once for every event.</summary>
    public IReadOnlyDictionary<string, List<string>> ByName => figures;

    /// <param name="organisation">Only events about persons on whom this organisation decides.</param>
    public static HalfYearFigures Of(LedgerTransaction ledger, Period period, string organisation)
    {
        var counted = new HalfYearFigures();
        var reporting = new ReportingOrganisations(ledger);
        foreach (var (file, entry) in ledger.EntriesOfCases(period.From, period.Through))
        {
            if (reporting.Concerns(organisation, file.Number, entry))
            {
                counted.Count(file.Number, entry);
            }
        }

        var next = Article20.HalfYearIsAnalysed(new(period.Through.AddDays(1))).Value;
        foreach (var bar in ledger.BarsEnding(next.From, next.Through))
        {
            // Of a decision from before the system there is no case to open.
            if (bar.CaseNumber is { } number && reporting.Of(number, bar.PersonId) == organisation)
            {
                counted.Add("影响期在下个半年届满", number);
            }
        }

        return counted;
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (var (name, cases) in figures)
        {
            json[name] = new JsonArray([.. cases.Select(one => (JsonNode)one)]);
        }

        return json;
    }

    private void Count(string number, EntryContent entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.CaseRegistered when (entry.Learned?["intake"]?["channel"]) is { } channel:
                Add("线索", number);
                Add($"线索（{Of(channel)}）", number);
                events.Add(new(Clue: entry.LegalDate));
                break;
            case "acceptance-ruled" when (entry.Learned?["intake"]?["study_result"]) is { } result:
                Add($"研究结果（{Of(result)}）", number);
                if (Of(result) == "accept")
                {
                    events.Add(new(Accepted: entry.LegalDate));
                }

                break;
            case "start-ruled":
                Add($"启动审批（{Of(entry.Learned!["approval"]!["by"]!)}，{Of(entry.Learned["approval"]!["result"]!)}）", number);
                break;
            case "investigation-recorded":
                Add(entry.Question!.Facts["finding"]?["accountability_needed"]?.GetValue<bool>() is true ? "结论（需要问责）" : "结论（不需要问责）", number);
                break;
            case "decision-made":
                CountDecision(number, entry);
                break;
            case "consent-ruled":
                Add($"区作风办答复（{Of(entry.Learned!["office"]!["result"]!)}）", number);
                break;
            case "hearing-ruled":
                CountHearing(number, entry.Question!.Facts["hearing"]!);
                break;
            case "formalities-completed":
                CountFormalities(number, entry);
                break;
            default:
                if (PlainFigures.Of(entry.Kind) is { } name)
                {
                    Add(name, number);
                }

                break;
        }
    }

    private void CountDecision(string number, EntryContent entry)
    {
        Add("问责决定", number);
        events.Add(new(Decision: entry.LegalDate));
        var methods = entry.Question!.Facts["decision"]!["methods"]!.AsArray();
        Add(methods.Count > 1 ? "合并使用方式" : "单独使用方式", number);
        foreach (var method in methods)
        {
            Add($"方式（{Of(method!)}）", number);
        }
    }

    private void CountHearing(string number, JsonNode hearing)
    {
        Add(hearing["held"]?.GetValue<bool>() is true ? "听取陈述申辩" : "放弃陈述申辩", number);
        foreach (var point in hearing["points"] as JsonArray ?? [])
        {
            Add($"申辩意见（{Of(point!["result"]!)}）", number);
        }
    }

    private void CountFormalities(string number, EntryContent entry)
    {
        var late = entry.Particulars!["daysLate"]!.GetValue<int>() > 0;
        Add(late ? "手续逾期" : "手续按时", number);
        if (late)
        {
            events.Add(new(OverdueFormalities: entry.LegalDate));
        }
    }

    private void Add(string name, string number)
    {
        if (!figures.TryGetValue(name, out var cases))
        {
            figures.Add(name, cases = []);
        }

        cases.Add(number);
    }

    private static string Of(JsonNode word) => word.GetValue<string>();
}
