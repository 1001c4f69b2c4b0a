using System.Net;
using Host.Tests.Officers;
using Host.Tests.Visiting;
using Jintan.Host.Commands;
using Jintan.Host.People;
using Jintan.Host.Setup;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Operations;

/// <summary>Probes of an orchestrator, the scraper of the meters, and commands beside a running host.</summary>
public sealed class When_an_operator_looks : RouteTest
{
    [Test]
    public async Task Should_be_alive_and_ready()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Host.Visitor().Open("/health/live")).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Host.Visitor().Open("/health/ready")).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [TestCase("DROP TABLE outbox", TestName = "Should_not_be_ready_while_the_ledger_cannot_be_written")]
    [TestCase("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99')", TestName = "Should_not_be_ready_on_a_newer_schema")]
    public async Task Should_not_be_ready(string change)
    {
        await using (var scope = Host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Database.ExecuteSqlRawAsync(change);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Host.Visitor().Open("/health/ready")).Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That((await Host.Visitor().Open("/health/live")).Status, Is.EqualTo(HttpStatusCode.OK), "a restart would not cure it");
        }
    }

    [Test]
    public async Task Should_show_meters_to_the_scraper_and_the_administrator_alone()
    {
        await Host.Account("administrator", "系统管理员", "zfb", Role.SystemAdministrator);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Scrape("")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((await Scrape("Bearer guessed")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((await (await Officer("office-clerk")).Open("/metrics")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await (await Host.SignedIn("administrator")).Open("/metrics")).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Scrape($"Bearer {HostUnderTest.ScrapeToken}")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Should_measure_what_waits_and_what_is_late()
    {
        await RegisterByInterface();
        Host.Clock.Advance(TimeSpan.FromDays(60));
        var checkpoints = await RunVerb("ledger", "checkpoint");

        using var answer = await Scrape($"Bearer {HostUnderTest.ScrapeToken}");
        var meters = await answer.Content.ReadAsStringAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(checkpoints, Does.Contain("checkpoint 1 "));
            Assert.That(meters, Does.Match("""jintan_tasks_open\{[^}]*age="older"\} 1\n"""));
            Assert.That(meters, Does.Match("""jintan_tasks_open\{[^}]*age="1d"\} 0\n"""));
            Assert.That(meters, Does.Match("""jintan_tasks_overdue\{[^}]*\} 1\n"""));
            Assert.That(meters, Does.Match("""jintan_sweep_lag_seconds\{[^}]*\} [1-9]\d{5,}"""), "no bell has rung for most of sixty days");
            Assert.That(meters, Does.Match("""jintan_burst_duration_seconds_count\{[^}]*end="committed"\} [1-9]"""));
            Assert.That(meters, Does.Match("jintan_checkpoint_age_seconds"));
            Assert.That(meters, Does.Match("jintan_outbox_waiting"));
        }
    }

    [Test]
    public async Task Should_count_what_is_refused_by_its_code()
    {
        var number = await RegisterByInterface();
        var study = Route.Step("acceptance-study").With("collective", "false");
        var (path, page) = await OpenTask(study, number);
        var refused = await (await Officer(study.Account)).Submit(page, path, study.Typed);

        using var answer = await Scrape($"Bearer {HostUnderTest.ScrapeToken}");
        var meters = await answer.Content.ReadAsStringAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Conflict), refused.Text);
            Assert.That(meters.Split('\n').Where(line => line.StartsWith("jintan_refusals", StringComparison.Ordinal)), Has.Some.Contains("code=\"E-ART12-NO-COLLECTIVE-STUDY\""));
            Assert.That(meters, Does.Match("""jintan_burst_duration_seconds_count\{[^}]*end="refused"\} [1-9]"""));
        }
    }

    [Test]
    public async Task Should_verify_the_configured_database_beside_the_running_host()
    {
        await RegisterByInterface();
        Assert.That(await RunVerb("ledger", "verify"), Does.Contain(" 0 broken chains"));
    }

    [Test]
    public async Task Should_wait_its_turn_with_a_command_that_writes()
    {
        Assume.That(Host.Services.GetRequiredService<Database>().IsSqlite, "Only a file belongs to one host at a time; on a server commands need not wait.");
        using var output = new StringWriter();
        var waiting = CommandLine.RunAsync(["migrate", .. Host.Words], output);
        Assert.That(output.ToString(), Does.Contain("等待其结束"));

        Host.Services.GetRequiredService<SingleHost>().Dispose();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await waiting, Is.Zero);
            Assert.That(output.ToString(), Does.Contain("LedgerDbContext: nothing to do"));
        }
    }

    private async Task<string> RunVerb(params string[] words)
    {
        using var output = new StringWriter();
        Assert.That(await CommandLine.RunAsync([.. words, .. Host.Words], output), Is.Zero, output.ToString());
        return output.ToString();
    }

    private async Task<HttpResponseMessage> Scrape(string authorization)
    {
        var http = Host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        if (authorization.Length > 0)
        {
            http.DefaultRequestHeaders.Add("Authorization", authorization);
        }

        return await http.GetAsync("/metrics");
    }
}
