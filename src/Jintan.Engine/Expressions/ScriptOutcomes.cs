namespace Jintan.Engine.Expressions;

/// <summary>The outcomes that a script has set.</summary>
internal sealed class ScriptOutcomes
{
    public string[]? Names { get; set; }
}
