using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger;

namespace Procedure.Tests.Route;

/// <summary>A mixed case (requirements A.10, row 6): one approval by the highest level, then a track for each person.</summary>
[Category("Art13")]
public sealed class When_several_persons_are_concerned
{
    private TestOffice office = null!;

    [SetUp]
    public async Task Open() => office = await TestOffice.OpenAsync();

    [TearDown]
    public async Task Close() => await office.DisposeAsync();

    [Test]
    public async Task Should_be_approved_by_the_principal_and_split_by_person()
    {
        var number = await AcceptAsync();
        await office.CompleteAsync(number, "approve-start", "Approve", Officers.Principal, Answers.Approval);
        await office.CompleteAsync(number, "assign", "Assign", Officers.Clerk, Answers.Assignment);
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "plan", "plan", "plan" }));

        await office.CompleteAsync(number, "plan", "Submit", Officers.Investigator, Answers.Plan, "Y001");
        await office.CompleteAsync(number, "plan", "Submit", Officers.OtherUnit, Answers.Plan, "S001");
        await office.CompleteAsync(number, "plan", "Submit", Officers.Clerk, Answers.Plan, "K001");
        await office.CompleteAsync(number, "report", "NotNeeded", Officers.Investigator, Answers.Report, "Y001");
        await office.CompleteAsync(number, "report", "NotNeeded", Officers.OtherUnit, Answers.Report, "S001");
        await office.CompleteAsync(number, "explain", "Explain", Officers.UnitLeader, Answers.Explanation, "Y001");
        await office.CompleteAsync(number, "explain", "Explain", Officers.OtherUnit, Answers.Explanation, "S001");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "report" }));
            Assert.That(await office.HistoryAsync(number), Does.Contain("procedure-finished").And.Not.Contain("case-closed"));
        }
    }

    [Test]
    public async Task Should_refuse_the_responsible_person_for_the_whole_case()
    {
        var number = await AcceptAsync();
        var refused = (await Assert.ThrowsAsync<RefusedException>(
            () => office.CompleteAsync(number, "approve-start", "Approve", Officers.Deputy, Answers.Approval)))!;
        Assert.That(refused.Ruling, Says.No(Refusal.Art13WrongApprover));
    }

    private async Task<string> AcceptAsync()
    {
        var others = new JsonArray(new JsonObject { ["person"] = "K001" }, new JsonObject { ["person"] = "S001" });
        var number = await office.RegisterAsync(Clues.HandedOver().With("others", others));
        await office.WalkAsync(
            number,
            ("study", "Accept", Officers.Clerk, Answers.Study),
            ("request-start", "Submit", Officers.Clerk, Answers.Request));
        return number;
    }
}
