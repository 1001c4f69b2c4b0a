using Jintan.Activities.Steps;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Procedure.Tests.Bursts;

/// <summary>An operation key is good for one operation of one person: the repetition gets the recorded answer.</summary>
public sealed class When_a_submission_arrives_twice
{
    private TestOffice office = null!;
    private string number = "";
    private CompleteTask study = null!;

    [SetUp]
    public async Task Open()
    {
        office = await TestOffice.OpenAsync();
        number = await office.RegisterAsync();
        var task = await office.WaitingAsync(number);
        study = new CompleteTask(task.Id, "Accept", Answers.Study, TestOffice.NewKey(), Officers.Clerk);
    }

    [TearDown]
    public async Task Close() => await office.DisposeAsync();

    [Test]
    public async Task Should_register_a_clue_once()
    {
        var command = new StartProcedure("12-acceptance", new() { ["clue"] = Clues.HandedOver().ToJsonString() }, TestOffice.NewKey(), Officers.Clerk);

        var first = await office.Procedures.StartAsync(command, CancellationToken.None);
        var second = await office.Procedures.StartAsync(command, CancellationToken.None);

        await using var ledger = office.Ledger();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second, Is.EqualTo(first));
            Assert.That(await ledger.Cases.CountAsync(), Is.EqualTo(2), "the one of the set-up and this one");
            Assert.That(await ledger.Numbers.CountAsync(), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Should_complete_a_task_once_and_repeat_the_answer()
    {
        var first = await office.Procedures.CompleteAsync(study, CancellationToken.None);
        var after = await CaseState.ReadAsync(office, number);
        var second = await office.Procedures.CompleteAsync(study, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second, Is.EqualTo(first));
            Assert.That(await CaseState.ReadAsync(office, number), Is.EqualTo(after));
        }
    }

    [Test]
    public async Task Should_repeat_the_answer_after_a_restart()
    {
        var first = await office.Procedures.CompleteAsync(study, CancellationToken.None);
        var after = await CaseState.ReadAsync(office, number);
        await office.RestartAsync();
        var second = await office.Procedures.CompleteAsync(study, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second, Is.EqualTo(first));
            Assert.That(await CaseState.ReadAsync(office, number), Is.EqualTo(after));
        }
    }

    [Test]
    public async Task Should_refuse_the_key_to_another_person()
    {
        await office.Procedures.CompleteAsync(study, CancellationToken.None);

        var conflict = (await Assert.ThrowsAsync<ConflictException>(
            () => office.Procedures.CompleteAsync(study with { Actor = Officers.OfficeHead }, CancellationToken.None)))!;

        Assert.That(conflict.Code, Is.EqualTo("E-KEY-REUSED"));
    }

    [Test]
    public async Task Should_refuse_the_key_for_other_contents()
    {
        await office.Procedures.CompleteAsync(study, CancellationToken.None);
        var changed = Answers.Study;
        changed["opinions"] = "另一意见。";

        var conflict = (await Assert.ThrowsAsync<ConflictException>(
            () => office.Procedures.CompleteAsync(study with { Form = changed }, CancellationToken.None)))!;

        Assert.That(conflict.Code, Is.EqualTo("E-KEY-REUSED"));
    }

    [Test]
    public async Task Should_let_one_of_two_people_win()
    {
        var attempts = new[] { study, study with { Key = TestOffice.NewKey(), Actor = Officers.OfficeHead } }
            .Select(command => office.Procedures.CompleteAsync(command, CancellationToken.None)).ToArray();

        var lost = (await Assert.ThrowsAsync<ConflictException>(() => Task.WhenAll(attempts)))!;

        await using var ledger = office.Ledger();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(attempts.Count(a => a.IsCompletedSuccessfully), Is.EqualTo(1));
            Assert.That(lost.Code, Is.EqualTo("E-TASK-DONE"));
            Assert.That(await ledger.Tasks.CountAsync(t => t.Status == HumanTaskStatus.Completed), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Should_refuse_a_task_that_a_colleague_has_claimed()
    {
        await office.Desk.ClaimAsync(study.TaskId, Officers.OfficeHead, CancellationToken.None);
        var before = await CaseState.ReadAsync(office, number);

        var conflict = (await Assert.ThrowsAsync<ConflictException>(() => office.Procedures.CompleteAsync(study, CancellationToken.None)))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(conflict.Code, Is.EqualTo("E-TASK-CLAIMED"));
            Assert.That(await CaseState.ReadAsync(office, number), Is.EqualTo(before));
        }
    }

    [Test]
    public async Task Should_name_the_fields_of_an_incomplete_form()
    {
        var before = await CaseState.ReadAsync(office, number);

        var refused = (await Assert.ThrowsAsync<FormRefusedException>(
            () => office.Procedures.CompleteAsync(study with { Form = [] }, CancellationToken.None)))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Problems.Select(p => p.Field), Does.Contain("heldOn"));
            Assert.That(await CaseState.ReadAsync(office, number), Is.EqualTo(before));
        }
    }

    [Test]
    public async Task Should_not_know_a_task_that_never_was() => await Assert.ThrowsAsync<NotFoundException>(
        () => office.Procedures.CompleteAsync(study with { TaskId = "no-such-task" }, CancellationToken.None));
}
