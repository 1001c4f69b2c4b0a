namespace Jintan.Engine.Definitions;

/// <summary>The properties of a built-in that hold one embedded activity each.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EmbeddedPortsAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
