namespace Jintan.Engine.Execution;

/// <summary>An output or SetVariable names a variable that no enclosing scope declares.</summary>
public sealed class VariableNotFoundException(string id)
    : InvalidOperationException($"The variable with ID '{id}' was not found in any enclosing scope.");
