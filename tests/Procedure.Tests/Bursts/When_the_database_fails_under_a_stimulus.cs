using System.Globalization;
using System.Text.RegularExpressions;
using Jintan.Ledger;
using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Procedure.Tests.Bursts;

/// <summary>
/// The database fails at one command after the other while an instance is started, told of an event, woken by a timer, cancelled, sent back, or
/// waits for a child. The file holds a state that an undisturbed run has too; the same deed done again brings it to the end of that run.
/// </summary>
public sealed partial class When_the_database_fails_under_a_stimulus
{
    /// <summary>Every how many commands the ordinary run lets one fail; a prime, so that runs of other lengths meet other commands.</summary>
    private const int Sampled = 7;

    private static readonly int Every = Environment.GetEnvironmentVariable("JINTAN_LONG") == "1" ? 1 : Sampled;

    private static readonly Dictionary<string, Func<TestOffice, Task<Deed>>> Deeds = new(StringComparer.Ordinal)
    {
        ["start"] = StartAsync,
        ["event"] = EventAsync,
        ["timer"] = TimerAsync,
        ["cancel"] = CancelAsync,
        ["child"] = ChildAsync,
        ["send-back"] = SendBackAsync,
    };

    [Test]
    [Category("Long")]
    public async Task Should_stand_before_or_after_each_burst([Values] bool lostForGood, [ValueSource(nameof(Stimuli))] string stimulus)
    {
        await using var office = await TestOffice.OpenAsync();
        AddProcedures(office);
        var (lawful, commands) = await UndisturbedAsync(office, Deeds[stimulus]);
        Assert.That(commands, Is.GreaterThan(Every), "otherwise nothing would fail");
        for (var command = 1; command <= commands; command += Every)
        {
            await FailAtAsync(office, Deeds[stimulus], command, lostForGood, lawful);
        }
    }

    private static IEnumerable<string> Stimuli => Deeds.Keys;

    private static async Task<(IReadOnlyList<string> States, int Commands)> UndisturbedAsync(TestOffice office, Func<TestOffice, Task<Deed>> prepare)
    {
        var deed = await prepare(office);
        await using var connection = await office.RestartOnFailingConnectionAsync();
        var states = new List<string> { await CaseState.ReadAsync(office, deed.CaseNumber) };
        connection.FailAt(int.MaxValue, forGood: false);
        connection.Committed = () => states.Add(CaseState.ReadAsync(office, deed.CaseNumber).GetAwaiter().GetResult());
        await deed.DoAsync();
        var commands = connection.Commands;
        await office.RestartAsync();
        Assert.That(states.Distinct().Count(), Is.GreaterThan(1), "otherwise nothing was done");
        return ([.. states.Distinct()], commands);
    }

    private static async Task FailAtAsync(
        TestOffice office, Func<TestOffice, Task<Deed>> prepare, int command, bool lostForGood, IReadOnlyList<string> lawful)
    {
        var deed = await prepare(office);
        await using var connection = await office.RestartOnFailingConnectionAsync();
        connection.FailAt(command, lostForGood);
        var isAnswered = await IsAnsweredAsync(deed);
        await office.RestartAsync();
        var state = await CaseState.ReadAsync(office, deed.CaseNumber);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lawful, Does.Contain(state), $"after a failure at command {command}");
            Assert.That(isAnswered && state == lawful[0], Is.False, $"answered for nothing after a failure at command {command}");
        }

        await office.Procedures.DeliverAllAsync(CancellationToken.None);
        await deed.DoAsync();
        Assert.That(await CaseState.ReadAsync(office, deed.CaseNumber), Is.EqualTo(lawful[^1]), $"done again after a failure at command {command}");
        await Chains.HoldAsync(office, deed.CaseNumber);
    }

    private static async Task<bool> IsAnsweredAsync(Deed deed)
    {
        try
        {
            await deed.DoAsync();
            return true;
        }
        // A sweep tells of the items that failed all at once.
        catch (Exception failure) when (failure is InjectedFailureException or AggregateException { InnerException.InnerException: InjectedFailureException })
        {
            return false;
        }
    }

    private static async Task<Deed> StartAsync(TestOffice office)
    {
        // A number that was drawn in a burst that failed is drawn again.
        var next = LastNumber().Replace(
            await office.RegisterAsync(), number => (int.Parse(number.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));
        var command = new StartProcedure(
            "12-acceptance", new() { ["clue"] = Clues.HandedOver().ToJsonString() }, TestOffice.NewKey(), Officers.Clerk);
        return new(next, () => office.Procedures.StartAsync(command, CancellationToken.None));
    }

    private static async Task<Deed> EventAsync(TestOffice office)
    {
        var number = await HandOverAsync(office, "listens");
        await office.Procedures.DeliverAllAsync(CancellationToken.None);
        var command = new PublishEvent(number, "announced", null, TestOffice.NewKey(), Officers.Clerk);
        return new(number, () => office.Procedures.PublishAsync(command, CancellationToken.None));
    }

    private static async Task<Deed> TimerAsync(TestOffice office)
    {
        var number = await HandOverAsync(office, "delays");
        await office.Procedures.DeliverAllAsync(CancellationToken.None);
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        return new(number, () => new DueSweep(office.Writer, office.Procedures).RunAsync(CancellationToken.None));
    }

    private static async Task<Deed> CancelAsync(TestOffice office)
    {
        var number = await office.RegisterAsync();
        var command = new CancelInstance((await office.WaitingAsync(number)).InstanceId, "重复登记", TestOffice.NewKey(), Officers.Clerk);
        return new(number, () => office.Procedures.CancelAsync(command, CancellationToken.None));
    }

    /// <summary>The parent starts, its child starts and ends, the parent goes on: each in a burst of its own.</summary>
    private static async Task<Deed> ChildAsync(TestOffice office)
    {
        var number = await HandOverAsync(office, "waits");
        return new(number, () => office.Procedures.DeliverAllAsync(CancellationToken.None));
    }

    private static async Task<Deed> SendBackAsync(TestOffice office)
    {
        var number = await office.CaseWaitingAtAsync("approve-start");
        var command = new SendBack((await office.WaitingAsync(number)).Id, "request-start", "材料不全", TestOffice.NewKey(), Officers.Deputy);
        return new(number, () => office.Procedures.SendBackAsync(command, CancellationToken.None));
    }

    private static async Task<string> HandOverAsync(TestOffice office, string definition)
    {
        var number = await office.RegisterAsync();
        await office.Writer.WriteAsync(
            Actor.System,
            tx =>
            {
                tx.HandOver(number, new HandOverMessage(definition, []));
                return new ValueTask<bool>(true);
            },
            CancellationToken.None);
        return number;
    }

    private static void AddProcedures(TestOffice office)
    {
        const string Last = """{"id":"last","type":"Elsa.SetName","version":1,"value":{"expression":{"type":"Literal","value":"done"}}}""";
        office.Add("listens", """{"id":"event","type":"Elsa.Event","version":1,"eventName":{"expression":{"type":"Literal","value":"announced"}}}""", Last);
        office.Add("begins", """{"id":"begin","type":"Elsa.Event","version":1,"customProperties":{"canStartWorkflow":true},"eventName":{"expression":{"type":"Literal","value":"announced"}}}""", Last);
        office.Add("delays", """{"id":"delay","type":"Elsa.Delay","version":1}""", Last);
        office.Add("child", Last);
        office.Add(
            "waits",
            """
            {"id":"child","type":"Elsa.ExecuteWorkflow","version":1,"workflowDefinitionId":{"expression":{"type":"Literal","value":"child"}},
             "waitForCompletion":{"expression":{"type":"Literal","value":true}}}
            """,
            Last);
    }

    /// <summary>Something that moves a case, prepared and not yet done; it may be done again.</summary>
    private sealed record Deed(string CaseNumber, Func<Task> DoAsync);

    [GeneratedRegex("[0-9]+(?=号$)")]
    private static partial Regex LastNumber();
}
