namespace Jintan.Engine.Authoring;

/// <summary>Describes an input to the designer.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    public string? Name { get; set; }
    public string? DisplayName { get; set; }
    public string? Description { get; set; }
    public string? Category { get; set; }
    public string? UIHint { get; set; }
    public object? Options { get; set; }
    public object? DefaultValue { get; set; }
    public bool IsReadOnly { get; set; }
    public float Order { get; set; }
}
