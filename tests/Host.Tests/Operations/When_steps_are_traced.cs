using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Host.Tests.Officers;
using Jintan.Ledger.Writing;

namespace Host.Tests.Operations;

/// <summary>The traces of bursts: numbers and codes, nobody's words.</summary>
public sealed class When_steps_are_traced : RouteTest
{
    [Test]
    public async Task Should_trace_each_burst_under_its_request_and_tell_nothing_of_its_contents()
    {
        var bursts = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is LedgerTelemetry.Name or "Microsoft.AspNetCore",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.Source.Name == LedgerTelemetry.Name)
                {
                    bursts.Enqueue(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var trace = ActivityTraceId.CreateRandom();
        using var clue = new StringContent(Route.Clue.ToJsonString(), Encoding.UTF8, "application/json");
        clue.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        var answer = await (await Officer("office-clerk")).PostContent("/api/clues", clue);

        var own = bursts.Where(burst => burst.TraceId == trace).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created), answer.Body);
            Assert.That(own.Select(burst => burst.OperationName), Is.Not.Empty.And.All.EqualTo("burst"));
            Assert.That(own.SelectMany(burst => burst.TagObjects).Select(tag => $"{tag.Value}"), Has.None.Contains("企业"));
        }
    }
}
