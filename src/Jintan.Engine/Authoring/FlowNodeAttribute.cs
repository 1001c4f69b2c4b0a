namespace Jintan.Engine.Authoring;

/// <summary>The outcomes that an activity may complete with; each is a port in the flowchart.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FlowNodeAttribute(params string[] outcomes) : Attribute
{
    public IReadOnlyList<string> Outcomes { get; } = outcomes;
}
