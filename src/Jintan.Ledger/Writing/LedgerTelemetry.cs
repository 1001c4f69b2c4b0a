using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Jintan.Ledger.Writing;

/// <summary>What an operator can measure of the writing: how long bursts take, how they end, what is refused. Numbers and codes, never contents.</summary>
public static class LedgerTelemetry
{
    /// <summary>Name of the meter and of the source of traces.</summary>
    public const string Name = "Jintan.Ledger";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Durations = Meter.CreateHistogram(
        "jintan.burst.duration", "s", "From the wish to write until the commit, with all retries.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("jintan.refusals", "{refusal}", "Steps that were not carried out, by code.");

    internal static Activity? Burst() => Source.StartActivity("burst");

    internal static void Ended(long since, Exception? failure)
    {
        var code = failure switch
        {
            null => null,
            RefusedException { Ruling: Law.Ruling.Refused refused } => refused.Refusal.Code,
            RefusedException => "E-LEFT-TO-PEOPLE",
            ConflictException conflict => conflict.Code,
            _ => null,
        };
        var end = failure is null ? "committed" : code is null ? "failed" : "refused";
        Durations.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, new KeyValuePair<string, object?>("end", end));
        if (code is not null)
        {
            Refusals.Add(1, new KeyValuePair<string, object?>("code", code));
        }
    }
}
