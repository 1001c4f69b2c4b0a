using System.Text.Json.Nodes;
using Host.Tests.Visiting;

namespace Host.Tests.Route;

/// <summary>A task's page as an officer has it open.</summary>
public sealed record TaskSeen(Visitor Officer, string Id, Answer Page)
{
    public string Address => $"/tasks/{Id}";

    public Task<Answer> Complete(string outcome, JsonObject form) =>
        Officer.Submit(Page, Address, [.. RouteTest.Posted(form), ("_outcome", outcome)]);

    public Task<Answer> KeepDraft(JsonObject form) =>
        Officer.Post($"{Address}/draft", Page.Form(Address).Where(f => f.Key.StartsWith('_')).Concat(
            RouteTest.Posted(form).Select(f => KeyValuePair.Create(f.Name, f.Value))));
}
