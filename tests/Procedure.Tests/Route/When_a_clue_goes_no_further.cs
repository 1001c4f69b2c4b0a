using System.Text.Json.Nodes;
using Jintan.Law;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>What happens to a clue before and instead of an investigation: verified, found untrue, not accepted, passed on, sent back, not approved.</summary>
[Category("Art12")]
public sealed class When_a_clue_goes_no_further : OfficeTest
{
    private static readonly JsonObject Verification = new()
    {
        ["method"] = "走访、调取台账", ["verified"] = true, ["result"] = "反映属实。", ["verifiers"] = "科长、科员", ["reference"] = "演核〔2026〕1号",
    };

    [Test]
    public async Task Should_be_verified_first_when_the_public_complains_and_then_go_on()
    {
        var number = await ComplainedAsync();
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "verify" }));
        Assert.That((await office.EntriesAsync(number))[^1].Question!.Ruling.ToJsonString(), Does.Contain(Refusal.Art12Unverified.Code));
        await office.CompleteAsync(number, "verify", "Submit", Officers.Clerk, Verification.DeepClone().AsObject());
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "study" }));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("verified");
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("case-closed"));
    }

    [Test]
    [Category("Art4")]
    public async Task Should_be_accepted_once_verification_finds_that_it_repeats_nothing()
    {
        var number = await office.RegisterAsync();
        var repeats = Answers.Study.With("duplicateOf", "演坛作案〔2025〕7号");
        Assert.That(await office.RefusedAsync(number, "study", "Accept", Officers.Clerk, repeats), Says.No(Refusal.DuplicateCase));
        await office.CompleteAsync(number, "study", "Return", Officers.Clerk, repeats);
        await office.CompleteAsync(number, "verify", "Submit", Officers.Clerk, Verification.DeepClone().AsObject());
        await office.CompleteAsync(number, "study", "Accept", Officers.Clerk, Answers.Study);
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "request-start" }));
    }

    [Test]
    public async Task Should_be_closed_when_it_proves_untrue()
    {
        var number = await ComplainedAsync();
        await office.CompleteAsync(number, "verify", "Submit", Officers.Clerk, Verification.With("verified", false));
        await office.LeaveHistoryAsync("unfounded");
        Assert.That(await office.HistoryAsync(number), Does.Contain("case-closed").And.Not.Contain("acceptance-ruled"));
    }

    [Test]
    public async Task Should_be_studied_again_when_the_study_was_not_collective()
    {
        var number = await office.RegisterAsync();
        var alone = Answers.Study.With("collective", false).With("members", "办公室主任");
        foreach (var outcome in new[] { "Accept", "NotAccept" })
        {
            Assert.That(await office.RefusedAsync(number, "study", outcome, Officers.Clerk, alone), Says.No(Refusal.Art12NoCollectiveStudy));
        }

        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-studied-alone");
    }

    [TestCase("NotAccept", "not-accepted"), TestCase("PassOn", "passed-on")]
    public async Task Should_be_closed_by_the_collective_study(string outcome, string history)
    {
        var number = await office.RegisterAsync();
        await office.CompleteAsync(number, "study", outcome, Officers.Clerk, Answers.Study);
        await office.LeaveHistoryAsync(history);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await office.WaitsAtAsync(number), Is.Empty);
            Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("case-closed"));
        }
    }

    [Test]
    public async Task Should_be_verified_again_when_the_study_asks_for_it()
    {
        var number = await office.RegisterAsync();
        await office.CompleteAsync(number, "study", "Return", Officers.Clerk, Answers.Study);
        await office.CompleteAsync(number, "verify", "Submit", Officers.Clerk, Verification.DeepClone().AsObject());
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("returned-for-verification");
        Assert.That((await office.HistoryAsync(number)).Count(kind => kind == "acceptance-ruled"), Is.EqualTo(2));
    }

    [Test]
    [Category("Art13")]
    public async Task Should_be_closed_when_the_start_is_not_approved()
    {
        var number = await office.CaseWaitingAtAsync("approve-start");
        await office.CompleteAsync(number, "approve-start", "Reject", Officers.Deputy, Answers.Approval.With("opinion", "不同意启动。"));
        await office.LeaveHistoryAsync("not-approved");
        Assert.That(await office.HistoryAsync(number), Does.Contain("case-closed").And.Not.Contain("case-assigned"));
    }

    private Task<string> ComplainedAsync() => office.RegisterAsync(Clues.HandedOver().With("channel", "art12.item3"));
}
