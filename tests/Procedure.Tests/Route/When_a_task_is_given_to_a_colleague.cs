using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Tasks;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>转办: with a reason, and to nobody who lacks the power or must withdraw.</summary>
[Category("Art13")]
public sealed class When_a_task_is_given_to_a_colleague
{
    private TestOffice office = null!;
    private string number = null!;
    private HumanTaskRow plan = null!;

    [SetUp]
    public async Task Open()
    {
        office = await TestOffice.OpenAsync();
        number = await office.CaseWaitingAtAsync("plan");
        plan = await office.WaitingAsync(number);
    }

    [TearDown]
    public async Task Close() => await office.DisposeAsync();

    [Test]
    public async Task Should_be_theirs_alone_and_stand_in_the_file()
    {
        await ReassignAsync(Officers.Investigator.Account, Officers.UnitLeader);
        var refused = (await Assert.ThrowsAsync<ConflictException>(() => office.CompleteAsync(number, "plan", "Submit", Officers.UnitLeader, Answers.Plan)))!;
        await office.CompleteAsync(number, "plan", "Submit", Officers.Investigator, Answers.Plan);
        var told = (await office.EntriesAsync(number)).Single(e => e.Kind == "task-reassigned");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Code, Is.EqualTo("E-TASK-CLAIMED"));
            Assert.That((told.Actor, told.Particulars!["to"]!.GetValue<string>(), told.Particulars["reason"]!.GetValue<string>()),
                Is.EqualTo((Officers.UnitLeader.Account, Officers.Investigator.Account, "外出学习")));
        }
    }

    [Test]
    public async Task Should_go_to_a_substitute_while_the_holder_is_absent()
    {
        await office.Desk.ClaimAsync(plan.Id, Officers.Investigator, CancellationToken.None);
        await ReassignAsync(Officers.UnitLeader.Account, Officers.UnitLeader);
        await office.CompleteAsync(number, "plan", "Submit", Officers.UnitLeader, Answers.Plan);
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "report" }));
    }

    [Test]
    public async Task Should_refuse_whoever_lacks_the_power() =>
        Assert.That(
            (await Assert.ThrowsAsync<ConflictException>(() => ReassignAsync(Officers.Clerk.Account, Officers.UnitLeader)))!,
            Has.Property(nameof(ConflictException.Code)).EqualTo("E-NO-POWER").And.Message.EqualTo("“office-clerk”今天没有办理此事项的权限，不能转办。"));

    [Test]
    public async Task Should_not_ask_the_law_about_an_account_without_any_power()
    {
        var approved = await office.CaseWaitingAtAsync("approve-start");
        var approval = await office.WaitingAsync(approved);
        var refused = (await Assert.ThrowsAsync<ConflictException>(
            () => office.Desk.ReassignAsync(approval.Id, "nobody", "外出学习", Officers.Deputy, CancellationToken.None)))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Code, Is.EqualTo("E-NO-POWER"));
            Assert.That(await office.HistoryAsync(approved), Has.None.EqualTo(EntryKind.Refused));
        }
    }

    [Test]
    public async Task Should_refuse_to_hand_an_approval_to_who_may_not_approve()
    {
        var approved = await office.CaseWaitingAtAsync("approve-start");
        var approval = await office.WaitingAsync(approved);
        Assert.That(
            await office.RefusedAsync(
                approved, () => office.Desk.ReassignAsync(approval.Id, Officers.Clerk.Account, "外出学习", Officers.Deputy, CancellationToken.None)),
            Says.No(Refusal.Art13NotDelegable));
        var tried = (await office.EntriesAsync(approved))[^1].Particulars!;
        Assert.That(($"{tried["to"]}", $"{tried["reason"]}"), Is.EqualTo((Officers.Clerk.Account, "外出学习")));
        await office.FinishAsync(approved);
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-delegation");
    }

    [Test]
    public async Task Should_not_call_a_breach_what_only_the_register_lacks()
    {
        var approved = await office.CaseWaitingAtAsync("approve-start");
        var approval = await office.WaitingAsync(approved);
        var refused = (await Assert.ThrowsAsync<ConflictException>(
            () => office.Desk.ReassignAsync(approval.Id, Officers.Principal.Account, "外出学习", Officers.Deputy, CancellationToken.None)))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Code, refused.Message), Is.EqualTo(("E-NO-POWER", "“group-head”今天没有办理此事项的权限，不能转办。")));
            Assert.That(await office.HistoryAsync(approved), Has.None.EqualTo(EntryKind.Refused));
        }
    }

    [Test]
    public async Task Should_tell_of_an_approval_that_is_given_to_a_colleague_with_the_answer_of_the_law()
    {
        await office.Writer.WriteAsync(Actor.System, tx =>
        {
            tx.Register("authorities", new Authority
            {
                Account = "second-deputy", Body = "LG_RESPONSIBLE", OrganisationId = "ldxz", ValidFrom = new(2026, 1, 1), SourceDocument = "演示文件3号",
            });
            return ValueTask.FromResult(true);
        }, CancellationToken.None);
        var approved = await office.CaseWaitingAtAsync("approve-start");
        var approval = await office.WaitingAsync(approved);
        await office.Desk.ReassignAsync(approval.Id, "second-deputy", "外出学习", Officers.Deputy, CancellationToken.None);
        var told = (await office.EntriesAsync(approved))[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((told.Kind, told.Question?.Rule), Is.EqualTo((EntryKind.TaskReassigned, "approval-may-be-delegated")));
            Assert.That(told.Question?.Facts["delegate"]?.ToJsonString(), Is.EqualTo("""{"to":"LG_RESPONSIBLE"}"""));
            Assert.That((await office.WaitingAsync(approved)).ClaimedBy, Is.EqualTo("second-deputy"));
        }
    }

    [Test]
    public async Task Should_refuse_whoever_must_withdraw()
    {
        await office.Writer.WriteAsync(Actor.System, tx =>
        {
            tx.Register("relations", new Relation
            {
                Account = Officers.Investigator.Account, PersonId = "Y001", Kind = "kin", ValidFrom = new(2026, 1, 1), SourceDocument = "演示申报1号",
            });
            return ValueTask.FromResult(true);
        }, CancellationToken.None);
        Assert.That((await Assert.ThrowsAsync<ConflictException>(() => ReassignAsync(Officers.Investigator.Account, Officers.UnitLeader)))!.Code, Is.EqualTo("E-RECUSAL"));
    }

    [Test]
    public async Task Should_not_be_there_for_another_office() =>
        Assert.That(() => ReassignAsync(Officers.Investigator.Account, Officers.OtherUnit), Throws.InstanceOf<NotFoundException>());

    private Task ReassignAsync(string to, Actor by) => office.Desk.ReassignAsync(plan.Id, to, "外出学习", by, CancellationToken.None);
}
