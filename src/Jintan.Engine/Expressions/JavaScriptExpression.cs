using Acornima.Ast;
using Jint;
using Jintan.Engine.Authoring;

namespace Jintan.Engine.Expressions;

/// <summary>A prepared script. Every run gets an engine of its own: nothing one script leaves behind is seen by another.</summary>
internal sealed class JavaScriptExpression(Prepared<Script> script, ScriptNames names, Exception? syntaxError) : CompiledExpression
{
    /// <summary>Why the text is no script; null when it is one.</summary>
    public Exception? SyntaxError { get; } = syntaxError;

    public override object? Evaluate(ActivityExecutionContext context) => Run(context, null);

    /// <param name="outcomes">Where setOutcome writes; null where there are no outcomes.</param>
    public object? Run(ActivityExecutionContext context, ScriptOutcomes? outcomes)
    {
        if (SyntaxError is not null)
            throw new ScriptSyntaxException(SyntaxError);
        var engine = ScriptSandbox.NewEngine(names);
        var scope = new ScriptScope(engine, context, outcomes, names);
        scope.Define();
        var result = engine.Evaluate(script);
        scope.WriteBack();
        return ScriptValues.FromScript(result);
    }
}

/// <summary>A text that is not JavaScript.</summary>
public sealed class ScriptSyntaxException(Exception inner) : InvalidOperationException(inner.Message, inner);
