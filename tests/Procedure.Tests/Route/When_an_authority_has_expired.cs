using System.Text.Json.Nodes;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Registers;
using Microsoft.EntityFrameworkCore;

namespace Procedure.Tests.Route;

/// <summary>A hand-over that no person stands behind meets a register without a competent body: nothing is lost, the Office is told.</summary>
public sealed class When_an_authority_has_expired : OfficeTest
{
    [Test]
    [Category("Art14")]
    public async Task Should_give_the_office_a_task_and_go_on_when_it_is_done()
    {
        var number = await office.RegisterAsync();
        await office.CompleteAsync(number, "study", "Accept", Officers.Clerk, Answers.Study);
        await office.CompleteAsync(number, "request-start", "Submit", Officers.Clerk, Answers.Request);
        await office.CompleteAsync(number, "approve-start", "Approve", Officers.Deputy, Answers.Approval);
        await EndAuthoritiesOfTheUnit();

        await office.CompleteAsync(number, "assign", "Assign", Officers.Clerk, Answers.Assignment);
        var held = await office.WaitingAsync(number);
        await RegisterAuthorityOfTheUnit();
        await office.CompleteAsync(number, held.Node, "Retry", Officers.Clerk, new JsonObject { ["done"] = "已补登权限。" });

        var waiting = await office.WaitingAsync(number);
        await using var ledger = office.Ledger();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(held.Title, Does.Contain("所在单位"));
            Assert.That(held.OrganisationId, Is.EqualTo(Officers.Clerk.Organisation));
            Assert.That(waiting.Node, Is.EqualTo("plan"));
            Assert.That(ledger.Outbox.Count(), Is.Zero);
            Assert.That(ledger.Entries.Count(e => e.Kind == EntryKind.HandOverHeld), Is.EqualTo(1));
        }
    }

    [Test]
    [Category("Art14")]
    public async Task Should_be_investigated_by_the_unit_whose_authority_came_after_the_clue()
    {
        await EndAuthoritiesOfTheUnit();
        var number = await office.RegisterAsync();
        await office.WalkAsync(
            number,
            ("study", "Accept", Officers.Clerk, Answers.Study),
            ("request-start", "Submit", Officers.Clerk, Answers.Request),
            ("approve-start", "Approve", Officers.Deputy, Answers.Approval));
        await RegisterAuthorityOfTheUnit();
        await office.WalkAsync(
            number,
            ("assign", "Assign", Officers.Clerk, Answers.Assignment),
            ("plan", "Submit", Officers.UnitLeader, Answers.Plan),
            ("report", "NotNeeded", Officers.UnitLeader, Answers.Report),
            ("explain", "Explain", Officers.UnitLeader, Answers.Explanation));
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo(EntryKind.CaseClosed));
    }

    private async Task EndAuthoritiesOfTheUnit()
    {
        await using var ledger = office.Ledger();
        await ledger.Authorities.Where(a => a.Body == "UNIT")
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.ValidTo, new DateOnly(2026, 3, 1)));
    }

    private Task<bool> RegisterAuthorityOfTheUnit() => office.Writer.WriteAsync(
        Actor.System,
        tx =>
        {
            tx.Register("authorities", new Authority
            {
                Account = "unit-leader", Body = "UNIT", OrganisationId = "jsj", ValidFrom = new(2026, 3, 2), SourceDocument = "演示文件3号",
            });
            return new ValueTask<bool>(true);
        },
        CancellationToken.None);
}
