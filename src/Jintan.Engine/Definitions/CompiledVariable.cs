using Jintan.Engine.Expressions;

namespace Jintan.Engine.Definitions;

/// <summary>A declared variable.</summary>
/// <param name="Default">The value that a new scope starts with; copied when it is a structure.</param>
public sealed record CompiledVariable(string Id, string Name, ValueKind Type, object? Default);
