using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>回避: a declared relation keeps an officer from everything that touches the case, a draft included; what the whole office must keep away from goes one level up.</summary>
[Category("Art4")]
public sealed class When_an_officer_is_related : OfficeTest
{
    [Test]
    public async Task Should_not_keep_a_draft()
    {
        await office.DeclareAsync(Officers.Clerk);
        var task = await office.WaitingAsync(await office.RegisterAsync());
        var refused = (await Assert.ThrowsAsync<ConflictException>(
            () => office.Desk.KeepDraftAsync(task.Id, Answers.Study, Officers.Clerk, CancellationToken.None)))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Code, Is.EqualTo("E-RECUSAL"));
            Assert.That(task.Body, Is.EqualTo("OFFICE"), "a colleague is there");
        }
    }

    [Test]
    public async Task Should_go_to_the_office_when_nobody_of_the_unit_may_act()
    {
        await office.DeclareAsync(Officers.UnitLeader, Officers.Investigator);
        var number = await office.CaseWaitingAtAsync("plan");
        var task = await office.WaitingAsync(number);
        var refused = (await Assert.ThrowsAsync<ConflictException>(
            () => office.CompleteAsync(number, "plan", "Submit", Officers.UnitLeader, Answers.Plan)))!;
        await office.WalkAsync(
            number,
            ("plan", "Submit", Officers.OfficeHead, Answers.Plan),
            ("report", "Needed", Officers.OfficeHead, Answers.Report),
            ("notice", "Notify", Officers.OfficeHead, Answers.Notice),
            ("hearing", "Submit", Officers.OfficeHead, Answers.Hearing),
            ("unit-study", "Propose", Officers.OfficeHead, Answers.UnitStudy),
            ("office-consent", "Agreed", Officers.OfficeHead, Answers.Consent),
            ("decide", "Decide", Officers.OfficeHead, Answers.Decision),
            ("announce", "Submit", Officers.OfficeHead, Answers.Announcement),
            ("formalities", "Submit", Officers.OfficeHead, Answers.Formalities));
        await office.LeaveHistoryAsync("recused");
        var entries = await office.EntriesAsync(number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((task.Body, task.OrganisationId), Is.EqualTo(("OFFICE", "zfb")));
            Assert.That(refused.Code, Is.EqualTo("E-NO-POWER"), "the unit has no say in it any more");
            Assert.That(entries.First(e => e.Kind == "recused-upwards").Particulars!["from"]!.GetValue<string>(), Is.EqualTo("UNIT"));
            Assert.That(entries.Last(e => e.Learned?["investigation"]?["by"] is not null).Learned!["investigation"]!["by"]!.ToJsonString(), Is.EqualTo("""["UNIT"]"""), "in the unit's place");
            Assert.That(entries[^1].Kind, Is.EqualTo("case-closed"));
        }
    }

    [Test]
    [Category("Art14")]
    public async Task Should_refuse_the_report_of_a_team_of_which_one_must_keep_away()
    {
        var number = await office.CaseWaitingAtAsync("plan");
        await office.CompleteAsync(number, "plan", "Submit", Officers.Investigator, Answers.Plan.With("conflict", true));
        Assert.That(await office.RefusedAsync(number, "report", "Needed", Officers.Investigator, Answers.Report), Says.No(Refusal.Recusal));
        await office.SendBackAsync(number, "report", "plan", Officers.Investigator);
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-related");
    }

    [Test]
    [Category("Art13")]
    public async Task Should_go_to_the_principal_when_the_responsible_leader_must_keep_away()
    {
        await office.DeclareAsync(Officers.Deputy);
        var number = await office.CaseWaitingAtAsync("approve-start");
        await office.CompleteAsync(number, "approve-start", "Approve", Officers.Principal, Answers.Approval);
        Assert.That((await office.EntriesAsync(number)).Single(e => e.Kind == "start-ruled").Learned!["approval"]!["by"]!.GetValue<string>(), Is.EqualTo("LG_PRINCIPAL"));
    }

    [Test]
    [Category("Art13")]
    public async Task Should_be_refused_with_a_cure_when_nobody_above_may_act_either()
    {
        await office.DeclareAsync(Officers.Deputy, Officers.Principal);
        var number = await office.CaseWaitingAtAsync("request-start");
        var refused = (await Assert.ThrowsAsync<ConflictException>(
            () => office.CompleteAsync(number, "request-start", "Submit", Officers.Clerk, Answers.Request)))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Code, refused.Message, refused.Cure), Is.EqualTo(("E-RECUSAL",
                "“批准启动问责调查”的有权人员都与本案被反映人有已申报的利害关系，应当回避，上一级也没有可以办理的人员（第四条）。",
                "请报上级党组织确定办理人员，由系统管理员登记其权限及依据文件后重新提交。")));
            Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "request-start" }));
        }
    }

    [Test]
    public async Task Should_go_up_as_soon_as_the_last_relation_is_registered()
    {
        var number = await office.CaseWaitingAtAsync("plan");
        await office.Desk.ClaimAsync((await office.WaitingAsync(number)).Id, Officers.Investigator, CancellationToken.None);
        await office.DeclareAsync(Officers.Investigator);
        Assert.That((await office.WaitingAsync(number)).Body, Is.EqualTo("UNIT"), "its leader may still act");
        await office.DeclareAsync(Officers.UnitLeader);
        var task = await office.WaitingAsync(number);
        await using var ledger = office.Ledger();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((task.Body, task.OrganisationId, task.ClaimedBy), Is.EqualTo(("OFFICE", "zfb", (string?)null)));
            Assert.That(await ledger.Tasks.CountAsync(one => one.Status == HumanTaskStatus.Open), Is.EqualTo(1));
        }
    }
}
