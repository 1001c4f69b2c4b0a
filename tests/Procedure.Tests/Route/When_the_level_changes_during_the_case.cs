using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Registers;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>The person is promoted or demoted while the case is on its way: the higher level counts from then on (article 13).</summary>
[Category("Art13")]
public sealed class When_the_level_changes_during_the_case : OfficeTest
{
    [Test]
    public async Task Should_be_requested_again_and_approved_by_the_principal()
    {
        var number = await office.CaseWaitingAtAsync("approve-start");
        await BecomesAsync("Y001", "section_leader");
        var refused = (await Assert.ThrowsAsync<RefusedException>(
            () => office.CompleteAsync(number, "approve-start", "Approve", Officers.Deputy, Answers.Approval)))!;
        await office.SendBackAsync(number, "approve-start", "request-start", Officers.Deputy);
        await office.CompleteAsync(number, "request-start", "Submit", Officers.Clerk, Answers.Request);
        var again = await office.WaitingAsync(number);
        await office.CompleteAsync(number, "approve-start", "Approve", Officers.Principal, Answers.Approval);
        await office.CompleteAsync(number, "assign", "Assign", Officers.Clerk, Answers.Assignment);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Ruling, Says.No(Refusal.Art13WrongApprover));
            Assert.That(again.Body, Is.EqualTo("LG_PRINCIPAL"));
            Assert.That((await office.HistoryAsync(number)).Count(kind => kind == "person-changed"), Is.EqualTo(1));
            Assert.That((await office.WaitingAsync(number)).Definition, Is.EqualTo("14b-joint-investigation"));
        }
    }

    [Test]
    [Category("Art14")]
    public async Task Should_refuse_the_report_of_the_unit_alone()
    {
        var number = await office.CaseWaitingAtAsync("report");
        await BecomesAsync("Y001", "section_leader");
        var refused = (await Assert.ThrowsAsync<RefusedException>(
            () => office.CompleteAsync(number, "report", "Needed", Officers.Investigator, Answers.Report)))!;
        Assert.That(refused.Asked!.Ruling.ToJsonString(), Does.Contain("E-ART13-WRONG-APPROVER").And.Contain("E-ART14-WRONG-INVESTIGATOR"));
    }

    [Test]
    [Category("Art14")]
    public async Task Should_stay_with_the_three_organs_when_the_person_is_demoted()
    {
        var number = await office.RegisterAsync(Clues.HandedOver().With("person", "K001"));
        await office.WalkAsync(
            number,
            ("study", "Accept", Officers.Clerk, Answers.Study),
            ("request-start", "Submit", Officers.Clerk, Answers.Request),
            ("approve-start", "Approve", Officers.Principal, Answers.Approval));
        await BecomesAsync("K001", "ordinary");
        await office.CompleteAsync(number, "assign", "Assign", Officers.Clerk, Answers.Assignment);
        Assert.That((await office.WaitingAsync(number)).Definition, Is.EqualTo("14b-joint-investigation"));
    }

    /// <summary>From tomorrow, which comes.</summary>
    private async Task BecomesAsync(string person, string level)
    {
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.Writer.WriteAsync(
            Actor.System,
            tx =>
            {
                var row = tx.PersonToday(person)!;
                tx.RegisterNext(
                    "persons",
                    new RegisteredPerson
                    {
                        Id = row.Id, Name = row.Name, OrganisationId = row.OrganisationId, Post = "演示新职务", Category = row.Category, Level = level,
                        Party = row.Party, LeadingPost = level == "section_leader", DistrictManaged = level == "section_leader",
                        ValidFrom = tx.Today, SourceDocument = "演示任免9号",
                    },
                    "id = @p0",
                    person);
                return ValueTask.FromResult(true);
            },
            CancellationToken.None);
    }
}
