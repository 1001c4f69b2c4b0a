namespace Jintan.Engine.Expressions;

/// <summary>JavaScript expressions.</summary>
internal static class JavaScript
{
    public static CompiledExpression Compile(string script) => new UnsupportedExpression($"JavaScript（{script}）");
}
