using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Reports;

/// <summary>Starts the report of the half-year that has ended, once for each party organisation, whether or not there was a case. May ring late or twice.</summary>
public sealed class HalfYearCalendar(LedgerWriter writer, ProcedureRunner procedures, TimeProvider clock)
{
    /// <returns>How many organisations have a report of that half-year.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var lastDay = LastDay(LegalDate.Of(clock.GetUtcNow()));
        var organisations = await writer.WriteAsync(
            Actor.System,
            tx => ValueTask.FromResult(ReportingOrganisations.Today(tx)),
            cancellationToken);
        foreach (var organisation in organisations)
        {
            await procedures.StartAsync(Start(organisation, lastDay), cancellationToken);
        }

        return organisations.Count;
    }

    /// <param name="lastDay">The last day of the half-year that is reported.</param>
    public static StartProcedure Start(string organisation, DateOnly lastDay)
    {
        var report = new JsonObject { ["organisation"] = organisation, ["through"] = $"{lastDay:yyyy-MM-dd}" };
        return new(
            "20-half-year-report",
            new JsonObject { ["report"] = report.ToJsonString() },
            $"half-year/{organisation}/{lastDay:yyyy-MM-dd}",
            Actor.System);
    }

    /// <summary>The last day of the half-year before this day.</summary>
    internal static DateOnly LastDay(DateOnly today) => today.Month <= 6 ? new(today.Year - 1, 12, 31) : new(today.Year, 6, 30);
}
