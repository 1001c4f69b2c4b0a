namespace Jintan.Engine.Definitions;

public enum Severity { Information, Warning, Error }

/// <summary>Something wrong with a definition.</summary>
/// <param name="Code">Stable, e.g. <c>E-WF-UNKNOWN-TYPE</c>.</param>
/// <param name="NodeId">The activity, or null for the definition as a whole.</param>
/// <param name="Path">JSON path in the file.</param>
/// <param name="Message">Chinese, for the designer.</param>
/// <param name="Cure">What to do about it, Chinese.</param>
public sealed record Diagnostic(Severity Severity, string Code, string? NodeId, string Path, string Message, string Cure)
{
    public override string ToString() => $"{Code} {Path}{(NodeId is null ? "" : $"（节点 {NodeId}）")}：{Message} {Cure}";
}
