using Jintan.Host.Audit.Watching;
using Jintan.Host.People;
using Jintan.Host.Sandbox;
using Microsoft.AspNetCore.SignalR;

namespace Jintan.Host.Studio.Instances;

/// <summary>The viewer observes an instance here, so that a case that moves also moves on screen.</summary>
public sealed class InstanceHub(ObservedInstances observed, InstanceShelf shelf, SandboxStore sandbox, AccessLog access) : Hub
{
    /// <exception cref="HubException">It is not there, or not for this person.</exception>
    public async Task ObserveInstanceAsync(string instanceId)
    {
        var person = Person.Of(Context.User!)!;
        await using var invented = person.Is(Role.Designer) ? await sandbox.OpenAsync(Context.ConnectionAborted) : (AsyncServiceScope?)null;
        var visible = invented?.ServiceProvider.GetRequiredService<InstanceShelf>() ?? shelf;
        if (await visible.FindAsync(person, instanceId, Context.ConnectionAborted) is not { } row)
        {
            throw new HubException("没有这个流程实例，或者您无权查看。");
        }

        if (invented is null)
        {
            var http = Context.GetHttpContext()!;
            await access.RecordAsync(
                person, new("流程实例实况", ["经过"], row.CorrelationId, $"{http.Request.Path}/{instanceId}", http.Connection.RemoteIpAddress?.ToString()),
                Context.ConnectionAborted);
        }

        observed.Observe(Context.ConnectionId, instanceId, row.Revision);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        observed.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
