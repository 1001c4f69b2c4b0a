using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Execution;

/// <summary>State to bytes and back, without loss.</summary>
public static class WorkflowStateSerializer
{
    public static byte[] Write(WorkflowState state) => JsonSerializer.SerializeToUtf8Bytes(ToDto(state), StateJson.Default.StateDto);

    /// <param name="workflow">The definition that the state is pinned to.</param>
    /// <exception cref="UnknownValueTypeException">A value has a type that this program does not know.</exception>
    /// <exception cref="InvalidOperationException">The bytes are not a state, or it belongs to another definition content.</exception>
    public static WorkflowState Read(ReadOnlySpan<byte> bytes, CompiledWorkflow workflow)
    {
        var dto = JsonSerializer.Deserialize(bytes, StateJson.Default.StateDto)
            ?? throw new InvalidOperationException("存储的实例状态是空的；请从备份恢复。");
        if (dto.Hash != workflow.GraphHash)
            throw new InvalidOperationException($"实例 {dto.Id} 钉在流程 {dto.Def} 第 {dto.Ver} 版的另一内容上；请恢复原定义文件。");
        return FromDto(dto, workflow);
    }

    /// <summary>Which definition a stored state belongs to, read without it.</summary>
    public static (string DefinitionId, int Version, string GraphHash) ReadHeader(ReadOnlySpan<byte> bytes)
    {
        var dto = JsonSerializer.Deserialize(bytes, StateJson.Default.StateDto)!;
        return (dto.Def, dto.Ver, dto.Hash);
    }

    private static StateDto ToDto(WorkflowState state) => new(
        state.InstanceId, state.DefinitionId, state.Version, state.GraphHash, (int)state.Status, (int)state.SubStatus, state.CorrelationId,
        state.Name, state.Parent?.InstanceId, state.Parent?.BookmarkId, state.CreatedAt, state.UpdatedAt,
        StoredValue.WriteMap(state.Input), StoredValue.WriteMap(state.Output), OutputsToJson(state.Outputs), StoredValue.Write(state.LastResult),
        state.Executions.Count == 0 ? StoredValue.WriteMap(state.Variables) : null,
        All(state.Executions, ToDto), All(state.Bookmarks, ToDto), All(state.Incidents, static incident => incident),
        state.NextSequence, state.NextExecution, state.NextBookmark);

    private static TTo[] All<TFrom, TTo>(IReadOnlyList<TFrom> items, Func<TFrom, TTo> convert)
    {
        var all = new TTo[items.Count];
        for (var i = 0; i < all.Length; i++)
            all[i] = convert(items[i]);
        return all;
    }

    private static ExecutionDto ToDto(ExecutionState execution) => new(
        execution.Number, execution.Parent, execution.NodeId, (int)execution.Status, execution.Tag, Inputs(execution.Inputs),
        List(execution.Outputs), List(execution.Variables), StoredValue.WriteMap(execution.DynamicVariables), execution.Counters,
        execution.Items is null ? null : StoredValue.WriteAll(execution.Items), execution.IsBreaking, execution.ViaBackward, execution.Retries);

    private static BookmarkDto ToDto(BookmarkState bookmark) =>
        new(bookmark.Id, bookmark.Execution, bookmark.Stimulus, bookmark.Callback, bookmark.CreatedAt, bookmark.Due);

    private static JsonArray? Inputs(object?[] values) =>
        values.Length == 0 ? null : new JsonArray(Array.ConvertAll(values, StoredValue.WriteInput));

    private static JsonArray? List(object?[] values) => values.Length == 0 ? null : StoredValue.WriteAll(values);

    private static JsonObject? OutputsToJson(IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> outputs)
    {
        if (outputs.Count == 0)
            return null;
        var json = new JsonObject();
        foreach (var (activity, values) in outputs)
            json[activity] = StoredValue.WriteMap(values);
        return json;
    }

    private static WorkflowState FromDto(StateDto dto, CompiledWorkflow workflow)
    {
        var executions = Array.ConvertAll(dto.Exec ?? [], execution => FromDto(execution, workflow));
        return new()
        {
            InstanceId = dto.Id,
            DefinitionId = dto.Def,
            Version = dto.Ver,
            GraphHash = dto.Hash,
            Status = (WorkflowStatus)dto.St,
            SubStatus = (WorkflowSubStatus)dto.Sub,
            CorrelationId = dto.Corr,
            Name = dto.Name,
            Parent = dto.Par is null ? null : new(dto.Par, dto.ParB),
            CreatedAt = dto.At,
            UpdatedAt = dto.Upd,
            Input = StoredValue.ReadMap(dto.In, StringComparer.OrdinalIgnoreCase),
            Output = StoredValue.ReadMap(dto.Out, StringComparer.Ordinal),
            Outputs = OutputsFromJson(dto.Outs),
            LastResult = StoredValue.Read(dto.Last),
            Variables = executions.Length == 0 ? StoredValue.ReadMap(dto.Vars, StringComparer.Ordinal) : OuterVariables(Array.Find(executions, execution => execution.Parent is null)!, workflow),
            Executions = executions,
            Bookmarks = Array.ConvertAll(dto.Book ?? [], bookmark => FromDto(bookmark, executions, workflow, dto.Id)),
            Incidents = dto.Inc ?? [],
            NextSequence = dto.Seq,
            NextExecution = dto.NextE,
            NextBookmark = dto.NextB,
        };
    }

    private static ExecutionState FromDto(ExecutionDto dto, CompiledWorkflow workflow)
    {
        var node = Node(workflow, dto.Node);
        return new(dto.N, dto.P, dto.Node, (ActivityStatus)dto.S, dto.Tag, Values(dto.I, node.Inputs.Length), Values(dto.O, node.Outputs.Length),
            Values(dto.V, node.Variables.Length), dto.D is null ? null : StoredValue.ReadMap(dto.D, StringComparer.Ordinal), dto.C,
            dto.X is null ? null : StoredValue.ReadAll(dto.X), dto.B, dto.W, dto.R);
    }

    private static object?[] Values(JsonArray? stored, int length) => stored is null ? new object?[length] : StoredValue.ReadAll(stored);

    private static BookmarkState FromDto(BookmarkDto dto, ExecutionState[] executions, CompiledWorkflow workflow, string instanceId)
    {
        var node = Node(workflow, Array.Find(executions, execution => execution.Number == dto.E)!.NodeId);
        return new(dto.Id, node.Type, dto.Stim, node.Id, node.NodeId, $"{instanceId}.{dto.E}", dto.Call, dto.At, dto.Due) { Execution = dto.E };
    }

    private static CompiledNode Node(CompiledWorkflow workflow, string nodeId) => workflow.FindNode(nodeId)
        ?? throw new InvalidOperationException($"流程 {workflow.DefinitionId} 没有节点 {nodeId}；请用实例钉定的版本。");

    private static Dictionary<string, object?> OuterVariables(ExecutionState root, CompiledWorkflow workflow)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var declared = workflow.Root.Variables;
        for (var i = 0; i < declared.Length; i++)
            values[declared[i].Name] = root.Variables[i];
        return values;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, object?>> OutputsFromJson(JsonObject? json)
    {
        var outputs = new Dictionary<string, IReadOnlyDictionary<string, object?>>(StringComparer.Ordinal);
        foreach (var (activity, values) in json ?? [])
            outputs[activity] = StoredValue.ReadMap(values as JsonObject, StringComparer.OrdinalIgnoreCase);
        return outputs;
    }
}
