namespace Jintan.Engine.Authoring;

/// <summary>Names an activity class in workflow definitions: the type there is <c>Namespace.Type</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ActivityAttribute : Attribute
{
    public string? Namespace { get; set; }
    public string? Type { get; set; }
    public int Version { get; set; } = 1;
    public string? Category { get; set; }
    public string? DisplayName { get; set; }
    public string? Description { get; set; }
    public ActivityKind Kind { get; set; } = ActivityKind.Action;
}
