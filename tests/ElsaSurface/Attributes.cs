namespace Elsa.Workflows.Attributes;

[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ActivityAttribute : Attribute
{
    public string? Namespace { get; set; }
    public string? Type { get; set; }
    public int Version { get; set; }
    public string? Category { get; set; }
    public string? DisplayName { get; set; }
    public string? Description { get; set; }
    public ActivityKind Kind { get; set; }
}

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

[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    public string? Name { get; set; }
    public string? DisplayName { get; set; }
    public string? Description { get; set; }
}
