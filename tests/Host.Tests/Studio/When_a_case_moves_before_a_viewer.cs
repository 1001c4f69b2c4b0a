using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Ledger.Entries;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Studio;

/// <summary>The hub as Studio's viewer uses it: a WebSocket with the token in its address.</summary>
public sealed class When_a_case_moves_before_a_viewer : StudioTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Should_tell_of_the_nodes_the_journal_and_the_instance_even_when_it_moves_at_once()
    {
        var caseNumber = await RegisterByInterface();
        await Complete(Route.Steps[0], caseNumber);
        var auditor = await Auditor();
        var instance = await InstanceId(auditor);
        var waited = await Waiting(auditor, instance);
        await using var hub = await Connected(auditor);
        await hub.InvokeAsync("ObserveInstanceAsync", instance);
        await Complete(Route.Steps[1], caseNumber);

        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        var stats = (await hub.Heard("ActivityExecutionLogUpdatedAsync"))["stats"]!.AsArray();
        Assert.That(await hub.Heard("WorkflowExecutionLogUpdatedAsync"), Is.Empty);
        Assert.That((await hub.Heard("WorkflowInstanceUpdatedAsync"))["workflowInstanceId"]!.GetValue<string>(), Is.EqualTo(instance));

        var (left, now) = (Of(stats, waited), Of(stats, await Waiting(auditor, instance)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(left["activityNodeId"]!.GetValue<string>(), Is.Not.EqualTo(now["activityNodeId"]!.GetValue<string>()));
            Assert.That((left["completedCount"]!.GetValue<int>(), left["isBlocked"]!.GetValue<bool>()), Is.EqualTo((1, false)));
            Assert.That((now["uncompletedCount"]!.GetValue<int>(), now["isBlocked"]!.GetValue<bool>()), Is.EqualTo((1, true)));
        }
    }

    [Test]
    public async Task Should_tell_nothing_of_a_case_that_stands_still()
    {
        var first = await RegisterByInterface();
        var auditor = await Auditor();
        var still = await InstanceId(auditor);
        var second = await RegisterByInterface(OtherClue());
        var moving = await InstanceId(auditor, besides: still);
        Assert.That(second, Is.Not.EqualTo(first));
        await using var before = await Connected(auditor);
        await before.InvokeAsync("ObserveInstanceAsync", still);
        await using var other = await Connected(auditor);
        await other.InvokeAsync("ObserveInstanceAsync", moving);
        await Complete(Route.Steps[0], second);

        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await other.Heard("WorkflowInstanceUpdatedAsync");
        Assert.That(before.Anything, Is.False);
    }

    [Test]
    public async Task Should_record_who_watches_a_case()
    {
        var number = await RegisterByInterface();
        var auditor = await Auditor();
        var instance = await InstanceId(auditor);
        await using var hub = await Connected(auditor);
        await hub.InvokeAsync("ObserveInstanceAsync", instance);
        Assert.That(async () => await hub.InvokeAsync("ObserveInstanceAsync", "none"), Throws.TypeOf<HubException>());

        var opened = EntryText.Parse(await Read(ledger => ledger.Entries.Where(e => e.Kind == EntryKind.Opened).OrderBy(e => e.Id).Select(e => e.Content).LastAsync()));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((opened.Actor, opened.Particulars!["case"]!.ToString()), Is.EqualTo(("auditor", number)));
            Assert.That(opened.Particulars!["address"]!.ToString(), Is.EqualTo($"/elsa/hubs/workflow-instance/{instance}"), "without the token");
        }
    }

    [Test]
    public async Task Should_refuse_a_designer_the_view_of_a_real_case()
    {
        await RegisterByInterface();
        var instance = await InstanceId(await Auditor());
        await using var hub = await Connected(await Designer());
        Assert.That(async () => await hub.InvokeAsync("ObserveInstanceAsync", instance), Throws.TypeOf<HubException>().With.Message.Contains("无权查看"));
    }

    private JsonObject OtherClue()
    {
        var clue = Route.Clue.DeepClone().AsObject();
        clue["title"] = "另一条线索";
        return clue;
    }

    private static JsonObject Of(JsonArray stats, string nodeId) =>
        stats.OfType<JsonObject>().Single(s => s["activityNodeId"]!.GetValue<string>() == nodeId);

    private static async Task<string> InstanceId(StudioClient auditor, string? besides = null) =>
        (await auditor.Post("workflow-instances", new JsonObject())).Json["items"]!.AsArray()
            .Where(i => i!["subStatus"]!.GetValue<string>() == "Suspended").Select(i => i!["id"]!.GetValue<string>()).Single(id => id != besides);

    private static async Task<string> Waiting(StudioClient auditor, string instance) =>
        (await auditor.Get($"workflow-instances/{instance}/journal")).Json["items"]!.AsArray()
            .Last(line => line!["eventName"]!.GetValue<string>() == "Suspended")!["nodeId"]!.GetValue<string>();

    private async Task<Listener> Connected(StudioClient person)
    {
        var server = Host.Server;
        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(server.BaseAddress, "/elsa/hubs/workflow-instance"), HttpTransportType.WebSockets, options =>
            {
                options.SkipNegotiation = true;
                options.WebSocketFactory = async (context, cancellation) =>
                    await server.CreateWebSocketClient().ConnectAsync(new Uri($"{context.Uri}?access_token={Uri.EscapeDataString(person.Token)}"), cancellation);
            })
            .Build();
        var listener = new Listener(connection);
        await connection.StartAsync();
        return listener;
    }

    private sealed class Listener : IAsyncDisposable
    {
        private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> heard = new(StringComparer.Ordinal);
        private readonly HubConnection connection;

        public Listener(HubConnection connection)
        {
            this.connection = connection;
            foreach (var message in new[] { "ActivityExecutionLogUpdatedAsync", "WorkflowExecutionLogUpdatedAsync", "WorkflowInstanceUpdatedAsync" })
            {
                heard[message] = new(TaskCreationOptions.RunContinuationsAsynchronously);
                connection.On<JsonElement>(message, content => heard[message].TrySetResult(JsonObject.Create(content)!));
            }
        }

        public bool Anything => heard.Values.Any(h => h.Task.IsCompleted);

        public Task InvokeAsync(string method, string argument) => connection.InvokeAsync(method, argument);

        public Task<JsonObject> Heard(string message) => heard[message].Task.WaitAsync(Patience);

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
