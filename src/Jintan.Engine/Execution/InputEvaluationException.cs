namespace Jintan.Engine.Execution;

/// <summary>An expression of an input failed; the reason is the inner exception.</summary>
public sealed class InputEvaluationException(string input, Exception inner)
    : InvalidOperationException($"Failed to evaluate activity input '{input}'", inner)
{
    public string InputName { get; } = input;
}
