using Jintan.Ledger;
using Jintan.Ledger.Registers;

namespace Procedure.Tests.Route;

/// <summary>回避: a declared relation keeps an officer from everything that touches the case, a draft included.</summary>
[Category("Art4")]
public sealed class When_an_officer_is_related
{
    private TestOffice office = null!;

    [SetUp]
    public async Task Open()
    {
        office = await TestOffice.OpenAsync();
        await office.Writer.WriteAsync(Actor.System, tx =>
        {
            tx.Register("relations", new Relation
            {
                Account = Officers.Clerk.Account, PersonId = "Y001", Kind = "kin", ValidFrom = new(2026, 1, 1), SourceDocument = "演示申报1号",
            });
            return ValueTask.FromResult(true);
        }, CancellationToken.None);
    }

    [TearDown]
    public async Task Close() => await office.DisposeAsync();

    [Test]
    public async Task Should_not_keep_a_draft()
    {
        var task = await office.WaitingAsync(await office.RegisterAsync());
        var refused = (await Assert.ThrowsAsync<ConflictException>(
            () => office.Desk.KeepDraftAsync(task.Id, Answers.Study, Officers.Clerk, CancellationToken.None)))!;
        Assert.That(refused.Code, Is.EqualTo("E-RECUSAL"));
    }
}
