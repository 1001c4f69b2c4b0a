namespace Jintan.Engine.Definitions;

/// <summary>A file that is not a workflow definition.</summary>
/// <param name="source">The file.</param>
/// <param name="path">JSON path, or line and position.</param>
/// <param name="nodeId">The activity, when known.</param>
public sealed class WorkflowFormatException(string source, string path, string? nodeId, string problem, string cure)
    : FormatException($"{source}：{path}{(nodeId is null ? "" : $"（节点 {nodeId}）")}：{problem} {cure}")
{
    public string SourceName { get; } = source;
    public string Path { get; } = path;
    public string? NodeId { get; } = nodeId;
    public string Cure { get; } = cure;
}
