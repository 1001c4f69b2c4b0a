using Jintan.Ledger.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Procedure.Tests.Bursts;

/// <summary>The next procedure is started in a burst of its own; what lies between is in the outbox, not in anybody's memory.</summary>
public sealed class When_the_service_stops_before_a_hand_over
{
    private TestOffice office = null!;
    private string number = "";

    [SetUp]
    public async Task StopBetweenCommitAndDelivery()
    {
        office = await TestOffice.OpenAsync();
        number = await office.RegisterAsync();
        var task = await office.WaitingAsync(number);
        await using var connection = await office.RestartOnFailingConnectionAsync();
        connection.LoseAfterCommits(1);
        // The officer's deed is stored: that it could not be followed is not the officer's trouble.
        await office.Procedures.CompleteAsync(
            new CompleteTask(task.Id, "Accept", Answers.Study, TestOffice.NewKey(), Officers.Clerk), CancellationToken.None);
        await office.RestartAsync();
    }

    [TearDown]
    public async Task Close() => await office.DisposeAsync();

    [Test]
    public async Task Should_deliver_for_the_case()
    {
        await office.Procedures.DeliverAsync(number, CancellationToken.None);

        Assert.That((await office.WaitingAsync(number)).Node, Is.EqualTo("request-start"));
    }

    [Test]
    public async Task Should_deliver_everything_at_the_start_of_the_service()
    {
        await using var ledger = office.Ledger();
        var waiting = await ledger.Outbox.CountAsync();

        await office.Procedures.DeliverAllAsync(CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(waiting, Is.EqualTo(1));
            Assert.That(await ledger.Outbox.CountAsync(), Is.Zero);
            Assert.That((await office.WaitingAsync(number)).Node, Is.EqualTo("request-start"));
        }
    }
}
