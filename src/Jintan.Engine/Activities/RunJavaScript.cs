using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Activities;

/// <summary>Runs a script; its value is the result, and it may set the outcomes.</summary>
[CarriesScript]
[Activity(Namespace = "Elsa", Type = "RunJavaScript", DisplayName = "Run JavaScript", Category = "Scripting", Description = "执行一段脚本。")]
public sealed class RunJavaScript : CodeActivity<object>
{
    private JavaScriptExpression? _literal;

    [Input(Description = "脚本。", UIHint = "code-editor")]
    public Input<string> Script { get; set; } = null!;

    [Input(DisplayName = "Possible Outcomes", Description = "可能的结果。", UIHint = "dynamic-outcomes")]
    public Input<string[]> PossibleOutcomes { get; set; } = null!;

    internal override void Configure(NodeSetup setup)
    {
        if (!setup.Node.Outcomes.Contains("Done"))
            setup.Node.Outcomes = [.. setup.Node.Outcomes, "Done"];
        if (setup.Input(nameof(Script)).Expression is ConstantExpression constant && constant.Value is string script)
            _literal = JavaScript.Compile(script);
    }

    protected override void Execute(ActivityExecutionContext context)
    {
        var script = context.Get(Script);
        if (string.IsNullOrWhiteSpace(script))
            return;
        var outcomes = new ScriptOutcomes();
        context.Set(Result, (_literal ?? JavaScript.Compile(script)).Run(context, outcomes));
        context.Machine.Complete(context, outcomes.Names ?? CompiledNode.Done);
    }
}
