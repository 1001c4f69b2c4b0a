using Jintan.Ledger.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Procedure.Tests.Bursts;

/// <summary>
/// The database fails at one command after the other. Whatever fails, the file holds the state before a burst or the one after it,
/// and the officer who submits again brings the case on.
/// </summary>
public sealed class When_the_database_fails_in_a_burst
{
    /// <summary>Every how many commands the ordinary run lets one fail; a prime, so that runs of other lengths meet other commands.</summary>
    private const int Sampled = 13;

    private static readonly bool Complete = Environment.GetEnvironmentVariable("JINTAN_LONG") == "1";

    [Test]
    public Task Should_stand_before_or_after_the_burst([Values] bool lostForGood, [Values("study", "decide")] string node) =>
        FailEverywhereAsync(node, lostForGood, Complete ? 1 : Sampled);

    [Test]
    [Category("Long")]
    public async Task Should_stand_before_or_after_every_burst_of_the_route([Values] bool lostForGood)
    {
        if (!Complete)
        {
            Assert.Ignore("Runs with JINTAN_LONG=1 (tests/long.sh).");
        }

        foreach (var step in OrdinaryRoute.Steps)
        {
            await FailEverywhereAsync(step.Node, lostForGood, every: 1);
        }
    }

    private static async Task FailEverywhereAsync(string node, bool lostForGood, int every)
    {
        await using var office = await TestOffice.OpenAsync();
        var (lawful, commands) = await StatesOfAnUndisturbedRunAsync(office, node);
        Assert.That(commands, Is.GreaterThan(every), "otherwise nothing would fail");
        for (var command = 1; command <= commands; command += every)
        {
            await FailAtAsync(office, node, command, lostForGood, lawful);
        }
    }

    private static async Task<(IReadOnlyList<string> States, int Commands)> StatesOfAnUndisturbedRunAsync(TestOffice office, string node)
    {
        var number = await office.CaseWaitingAtAsync(node);
        var submission = await SubmissionAsync(office, number, node);
        await using var connection = await office.RestartOnFailingConnectionAsync();
        var states = new List<string> { await CaseState.ReadAsync(office, number) };
        connection.FailAt(int.MaxValue, forGood: false);
        connection.Committed = () => states.Add(CaseState.ReadAsync(office, number).GetAwaiter().GetResult());
        await office.Procedures.CompleteAsync(submission, CancellationToken.None);
        var commands = connection.Commands;
        await office.RestartAsync();
        return ([.. states.Distinct()], commands);
    }

    private static async Task FailAtAsync(TestOffice office, string node, int command, bool lostForGood, IReadOnlyList<string> lawful)
    {
        var number = await office.CaseWaitingAtAsync(node);
        var submission = await SubmissionAsync(office, number, node);
        await using var connection = await office.RestartOnFailingConnectionAsync();
        connection.FailAt(command, lostForGood);
        var isAnswered = await IsAnsweredAsync(office.Procedures.CompleteAsync(submission, CancellationToken.None));
        await office.RestartAsync();
        var state = await CaseState.ReadAsync(office, number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lawful, Does.Contain(state), $"after a failure at command {command}");
            Assert.That(isAnswered && state == lawful[0], Is.False, $"answered for nothing after a failure at command {command}");
        }

        await office.Procedures.DeliverAllAsync(CancellationToken.None);
        var answer = await office.Procedures.CompleteAsync(submission, CancellationToken.None);
        Assert.That(await CaseState.ReadAsync(office, number), Is.EqualTo(lawful[^1]), $"submitted again after a failure at command {command}");

        await office.FinishAsync(answer.CaseNumber);
        await Chains.HoldAsync(office, number);
    }

    // Once the deed is stored, what fails behind it is no longer the officer's.
    private static async Task<bool> IsAnsweredAsync(Task deed)
    {
        try
        {
            await deed;
            return true;
        }
        catch (InjectedFailureException)
        {
            return false;
        }
    }

    private static async Task<CompleteTask> SubmissionAsync(TestOffice office, string number, string node)
    {
        var task = await office.WaitingAsync(number);
        var step = OrdinaryRoute.Steps.Single(s => s.Node == node);
        return new CompleteTask(task.Id, step.Outcome, step.Form, TestOffice.NewKey(), step.Actor);
    }
}
