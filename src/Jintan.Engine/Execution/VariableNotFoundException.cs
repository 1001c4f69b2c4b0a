namespace Jintan.Engine.Execution;

/// <summary>An output or SetVariable names a variable that no enclosing scope declares.</summary>
public sealed class VariableNotFoundException(string id)
    : InvalidOperationException($"Variable '{id}' not found.");
