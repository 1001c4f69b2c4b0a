using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Engine.Execution;

namespace Engine.Tests.Flows;

/// <summary>Runs compiled definitions in tests, without any host.</summary>
internal static class Runs
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public static BurstContext Context(Func<Exception, bool>? abortsBurst = null, IServiceProvider? services = null)
    {
        var ids = 0;
        return new(services ?? new Nothing(), Now, () => $"id{++ids}", abortsBurst ?? (_ => false), new NoChildren());
    }

    public static async Task<Burst> StartAsync(this CompiledWorkflow workflow, JsonObject? input = null, BurstContext? context = null) =>
        await WorkflowRunner.StartAsync(workflow, new("instance", input), context ?? Context());

    public static async Task<Burst> CompleteAsync(this CompiledWorkflow workflow, WorkflowState state, string activityId, JsonNode? result = null)
    {
        var bookmark = state.Bookmarks.First(bookmark => bookmark.ActivityId == activityId);
        return await WorkflowRunner.ResumeAsync(workflow, state, new Stimulus.Resume(bookmark.Id, new() { ["result"] = result }), Context());
    }

    public static IEnumerable<string> Lines(this Burst burst) => burst.Journal.Select(record => $"{record.ActivityId} {record.EventName}");

    private sealed class NoChildren : IWorkflowLookup
    {
        public CompiledWorkflow? Find(string definitionId) => null;
    }

    private sealed class Nothing : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
