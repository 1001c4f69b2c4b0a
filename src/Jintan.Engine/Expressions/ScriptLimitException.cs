namespace Jintan.Engine.Expressions;

/// <summary>A script went beyond a limit of the sandbox; it cannot catch this.</summary>
public sealed class ScriptLimitException(string message) : InvalidOperationException(message);
