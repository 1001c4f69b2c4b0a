using Host.Tests.Officers;
using Jintan.Host.Audit.Cases;
using Jintan.Host.Audit.Rehearsing;
using Jintan.Ledger.Replay;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Audit;

/// <summary>A case from the clue to the formalities, every ruling and the whole path again.</summary>
public sealed class When_an_auditor_recomputes_a_case : RouteTest
{
    [Test]
    public async Task Should_find_every_ruling_and_the_path_the_same()
    {
        var number = await RegisterByInterface();
        await WalkTo("nowhere", number);

        await using var scope = Host.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<CaseRecomputation>().RunAsync(number, CancellationToken.None);
        var page = await (await Officer("auditor")).Open($"/audit/cases/{Uri.EscapeDataString(number)}/recompute?run=true");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Path.FirstDifference, Is.Null);
            Assert.That(result.Path.Steps, Is.GreaterThan(60));
            Assert.That(result.AsPinned, Has.Count.GreaterThanOrEqualTo(11));
            Assert.That(result.AsPinned.Where(e => !e.IsEqual), Is.Empty);
            Assert.That(result.AsToday.Where(e => !e.IsEqual), Is.Empty, "the law of today is the law of then");
            Assert.That(result.AsPinned.SelectMany(e => e.Parts).Where(p => p.IsRuling).Select(p => p.Rule), Has.Some.Contains("/CompetentApprover"));
            Assert.That(page.Text, Does.Contain("0个不一致").And.Contain("流程重走一致"));
        }
    }

    [Test]
    public async Task Should_recompute_a_refusal_too()
    {
        var number = await RegisterByInterface();
        await WalkTo("acceptance-study", number);
        var refused = await Complete(Route.Step("acceptance-study").With("collective", "false"), number);
        Assert.That(refused.Text, Does.Contain("集体研究"));

        var history = await Read(ledger => CaseHistories.ReadAsync(ledger, number, CancellationToken.None));
        var again = Host.Services.GetRequiredService<Recompute>().Entry("case", history.Entries.Count, history.Entries[^1].Content, null);
        Assert.That(again!.IsEqual, Is.True);
        Assert.That(again.Parts.Select(p => p.Recorded), Has.Some.Contains("\"refused\""));
    }

    [TestCase("\"by\":\"LG_RESPONSIBLE\"", "\"by\":\"UNIT\"", TestName = "An approver in the recorded facts")]
    [TestCase("\"ruling\":\"allowed\"", "\"ruling\":\"refused\"", TestName = "A ruling")]
    [TestCase("\"start_approver\":\"LG_RESPONSIBLE\"", "\"start_approver\":\"LG_PRINCIPAL\"", TestName = "A computed value")]
    public async Task Should_find_what_was_changed_though_its_chain_fits(string was, string now)
    {
        var number = await RegisterByInterface();
        await WalkTo("assignment", number);
        var history = await Read(ledger => CaseHistories.ReadAsync(ledger, number, CancellationToken.None));
        var recompute = Host.Services.GetRequiredService<Recompute>();

        var changed = history.Entries.Select((e, i) => recompute.Entry("case", i + 1, e.Content.Replace(was, now), null)).OfType<RecomputedEntry>();

        Assert.That(history.Entries.Select(e => e.Content), Has.Some.Contains(was), "there is something to change");
        Assert.That(changed.Where(e => !e.IsEqual), Is.Not.Empty);
    }

    [Test]
    public async Task Should_find_a_path_that_was_not_walked()
    {
        var number = await RegisterByInterface();
        await WalkTo("assignment", number);
        var history = await Read(ledger => CaseHistories.ReadAsync(ledger, number, CancellationToken.None));
        var changed = history with { Path = [.. history.Path.Where(line => line.Activity != "approve-start")] };

        Assert.That(PathComparison.Of(changed, await Rehearse(history)).FirstDifference, Does.Contain("approve-start"));
    }

    private async Task<Rehearsed> Rehearse(CaseHistory history)
    {
        var library = Host.Services.GetRequiredService<Jintan.Ledger.Procedures.ProcedureLibrary>();
        var set = library.InEffect(DateOnly.MaxValue);
        return await new Rehearsal(set.Versions.Select(v => library.Pinned(v.Key, v.Value.Version, v.Value.ContentHash))).RunAsync(history, [], CancellationToken.None);
    }
}
