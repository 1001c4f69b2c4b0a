using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Execution;

/// <summary>An activity that waits for its turn in the burst.</summary>
internal readonly record struct WorkItem(
    CompiledNode Node, ActivityExecutionContext? Owner, int Tag, bool ViaBackward, Dictionary<string, object?>? Variables, ActivityExecutionContext? Again,
    string? Retries = null);
