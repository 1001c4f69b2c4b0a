using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Law;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>Article 4: a clue goes only into a case that is being handled and that the officer takes part in.</summary>
[Category("Art4")]
public sealed class When_a_clue_is_merged : OfficeTest
{
    [Test]
    public async Task Should_go_into_the_case_that_handles_the_same_facts()
    {
        var handled = await office.CaseWaitingAtAsync("plan");
        var repeated = await office.RegisterAsync();
        Assert.That(
            await office.RefusedAsync(repeated, "study", "Accept", Officers.Clerk, Answers.Study.With("duplicateOf", handled)), Says.No(Refusal.DuplicateCase));
        await office.CompleteAsync(repeated, "study", "Merge", Officers.Clerk, Answers.Study.With("duplicateOf", handled).With("mergeInto", handled));
        await office.FinishAsync(handled);
        await office.LeaveHistoryAsync("refused-duplicate");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await office.HistoryAsync(repeated))[^3..], Is.EqualTo(new[] { "task-completed", "case-merged", "case-closed" }));
            Assert.That(await office.HistoryAsync(handled), Does.Contain("clue-merged"));
        }
    }

    [Test]
    public async Task Should_not_be_accepted_where_the_same_facts_were_decided()
    {
        var decided = await office.CaseWaitingAtAsync("formalities");
        await office.FinishAsync(decided);
        var repeated = await office.RegisterAsync();
        var study = Answers.Study.With("duplicateOf", decided);
        Assert.That(await office.RefusedAsync(repeated, "study", "Accept", Officers.Clerk, study), Says.No(Refusal.DuplicateCase));
        await office.CompleteAsync(repeated, "study", "NotAccept", Officers.Clerk, study);
        await office.LeaveHistoryAsync("refused-decided-already");
        Assert.That((await office.HistoryAsync(repeated))[^1], Is.EqualTo("case-closed"));
    }

    [Test]
    public async Task Should_refuse_a_case_that_is_closed()
    {
        var closed = await office.RegisterAsync();
        await office.CompleteAsync(closed, "study", "Withdraw", Officers.Clerk, Answers.Study);
        Assert.That((await RefusalAsync(closed)).Problems.Single().Message, Does.Contain("已经办结"));
    }

    [Test]
    public async Task Should_refuse_a_case_that_the_officer_may_not_see()
    {
        var ofTheUnit = await office.StartAsync("16-simplified-procedure", "problem", Answers.SelfFound, Officers.UnitLeader);
        Assert.That((await RefusalAsync(ofTheUnit)).Problems.Single().Message, Does.Contain("全部被反映人"));
    }

    [Test]
    public async Task Should_lose_none_of_its_persons()
    {
        var handled = await office.RegisterAsync();
        var both = await office.RegisterAsync(Clues.HandedOver().With("others", new JsonArray(new JsonObject { ["person"] = "S001" })));
        var refused = (await Assert.ThrowsAsync<FormRefusedException>(
            () => office.CompleteAsync(both, "study", "Merge", Officers.Clerk, Answers.Study.With("mergeInto", handled))))!;
        Assert.That(refused.Problems.Select(problem => (problem.Field, problem.Message.Contains("全部", StringComparison.Ordinal))), Is.EqualTo(new[] { ("mergeInto", true) }));
    }

    private async Task<FormRefusedException> RefusalAsync(string into)
    {
        var number = await office.RegisterAsync();
        return (await Assert.ThrowsAsync<FormRefusedException>(
            () => office.CompleteAsync(number, "study", "Merge", Officers.Clerk, Answers.Study.With("mergeInto", into))))!;
    }
}
