using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Jintan.Engine.Execution;

/// <summary>The stored form of a <see cref="WorkflowState"/>: short names, values with their type alias, nothing that is empty.</summary>
internal sealed record StateDto(
    string Id, string Def, int Ver, string Hash, int St, int Sub, string? Corr, string? Name, string? Par, string? ParB,
    DateTimeOffset At, DateTimeOffset Upd, JsonObject? In, JsonObject? Out, JsonObject? Outs, JsonNode? Last, JsonObject? Vars,
    ExecutionDto[]? Exec, BookmarkDto[]? Book, IncidentState[]? Inc, long Seq, int NextE, int NextB);

internal sealed record ExecutionDto(
    int N, int? P, string Node, int S, int Tag, JsonArray? I, JsonArray? O, JsonArray? V, JsonObject? D, int[]? C, JsonArray? X, bool B, bool W, string? R);

internal sealed record BookmarkDto(string Id, int E, JsonNode? Stim, string? Call, DateTimeOffset At, DateTimeOffset? Due);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(StateDto))]
internal sealed partial class StateJson : JsonSerializerContext;
