using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Host.Tests.Officers;
using Host.Tests.Visiting;
using Jintan.Ledger.Writing;

namespace Host.Tests.Operations;

/// <summary>Refusals by their code at the scraper, and the traces of bursts: numbers and codes, nobody's words.</summary>
public sealed class When_steps_are_counted : RouteTest
{
    [Test]
    public async Task Should_count_a_refusal_under_its_code()
    {
        var number = await RegisterByInterface();
        var before = await MetersAsync();

        var answer = await Complete(Route.Step("acceptance-study").With("collective", "false"), number);

        var code = Regex.Match(answer.Text, "E-ART[0-9A-Z-]+").Value;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict), answer.Text);
            // Other fixtures of this process may be refused at the same time.
            Assert.That(Counted(await MetersAsync(), code), Is.GreaterThan(Counted(before, code)), code);
        }
    }

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

    private async Task<string[]> MetersAsync()
    {
        using var http = Host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {HostUnderTest.ScrapeToken}");
        return (await http.GetStringAsync(new Uri("/metrics", UriKind.Relative))).Split('\n');
    }

    private static int Counted(string[] meters, string code) =>
        meters.FirstOrDefault(line => line.StartsWith("jintan_refusals", StringComparison.Ordinal) && line.Contains($"code=\"{code}\"", StringComparison.Ordinal)) is { } line
            ? int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)
            : 0;
}
