using Jintan.Activities.Steps;

namespace Procedure.Tests.Route;

/// <summary>Article 4: a clue goes only into a case that is being handled and that the officer takes part in.</summary>
[Category("Art4")]
public sealed class When_a_clue_is_merged : OfficeTest
{
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
        Assert.That((await RefusalAsync(ofTheUnit)).Problems.Single().Message, Does.Contain("相同的被反映人"));
    }

    private async Task<FormRefusedException> RefusalAsync(string into)
    {
        var number = await office.RegisterAsync();
        return (await Assert.ThrowsAsync<FormRefusedException>(
            () => office.CompleteAsync(number, "study", "Merge", Officers.Clerk, Answers.Study.With("mergeInto", into))))!;
    }
}
