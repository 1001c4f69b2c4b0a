using System.Text;
using Jint;
using Jint.Native;
using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Expressions;

/// <summary>The functions of Elsa's scripts, by name.</summary>
internal sealed partial class ScriptScope
{
    private Func<JsValue[], JsValue>? Function(string name) => name switch
    {
        "getVariable" => arguments => GetVariable(Text(arguments)),
        "setVariable" => arguments => SetVariable(Text(arguments), At(arguments, 1)),
        "getInput" => arguments => Give(context.Machine.FindInput(context, Text(arguments))),
        "getOutputFrom" => arguments => Give(context.Machine.FindOutput(Text(arguments), arguments.Length > 1 ? Text(arguments, 1) : null)),
        "getLastResult" => _ => Give(context.Machine.LastResult),
        "setOutcome" => arguments => SetOutcomes(At(arguments, 0)),
        "setOutcomes" => arguments => SetOutcomes(At(arguments, 0)),
        "getCorrelationId" => _ => Give(context.Machine.CorrelationId),
        "setCorrelationId" => arguments => Do(() => context.Machine.CorrelationId = Text(arguments)),
        "getWorkflowInstanceName" => _ => Give(context.Machine.Name),
        "setWorkflowInstanceName" => arguments => Do(() => context.Machine.Name = Text(arguments)),
        "getWorkflowInstanceId" => _ => Give(context.Machine.InstanceId),
        "getWorkflowDefinitionId" => _ => Give(context.Machine.Workflow.DefinitionId),
        "getWorkflowDefinitionVersionId" => _ => Give(context.Machine.Workflow.ContentHash),
        "getWorkflowDefinitionVersion" => _ => Give(context.Machine.Workflow.Version),
        _ => TextFunction(name) ?? Named(name),
    };

    private Func<JsValue[], JsValue>? TextFunction(string name) => name switch
    {
        "isNullOrEmpty" => arguments => Give(Text(arguments).Length == 0),
        "isNullOrWhiteSpace" => arguments => Give(string.IsNullOrWhiteSpace(Text(arguments))),
        "toJson" => arguments => Give(JsonValues.From(ScriptValues.FromScript(At(arguments, 0)))?.ToJsonString(DefinitionText.Compact) ?? "null"),
        "stringToBase64" => arguments => Give(Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(arguments)))),
        "stringFromBase64" => arguments => Give(Encoding.UTF8.GetString(Convert.FromBase64String(Text(arguments)))),
        "bytesFromString" => arguments => Bytes(Encoding.UTF8.GetBytes(Text(arguments))),
        "bytesToString" => arguments => Give(Encoding.UTF8.GetString(Bytes(At(arguments, 0)))),
        "bytesFromBase64" => arguments => Bytes(Convert.FromBase64String(Text(arguments))),
        "bytesToBase64" => arguments => Give(Convert.ToBase64String(Bytes(At(arguments, 0)))),
        "parseGuid" => arguments => Give(Guid.Parse(Text(arguments))),
        "getGuid" => _ => Give(NewGuid()),
        "getGuidString" => _ => Give(NewGuid().ToString()),
        "getShortGuid" => _ => Give(Convert.ToBase64String(NewGuid().ToByteArray()).TrimEnd('=').Replace('/', '_').Replace('+', '-')),
        _ => null,
    };

    /// <summary><c>getX</c> and <c>setX</c> for a variable or input X or x, <c>getResultFromA</c> for outputs.</summary>
    private Func<JsValue[], JsValue>? Named(string name)
    {
        if (name.Length < 4 || !char.IsUpper(name[3]))
            return null;
        var subject = name[3..];
        if (name.StartsWith("set", StringComparison.Ordinal))
            return FindName(subject) is { } target ? arguments => SetVariable(target, At(arguments, 0)) : null;
        if (!name.StartsWith("get", StringComparison.Ordinal))
            return null;
        if (FindName(subject) is { } variable)
            return _ => GetVariable(variable);
        var from = subject.LastIndexOf("From", StringComparison.Ordinal);
        if (from > 0 && context.Machine.Workflow.FindByPascalName(subject[(from + 4)..]) is { } activity)
            return _ => Give(context.Machine.FindOutput(activity, subject[..from]));
        return context.Machine.HasInput(context, subject) ? _ => Give(context.Machine.FindInput(context, subject)) : null;
    }

    private string? FindName(string pascal)
    {
        if (context.TryFindVariable(pascal, out _))
            return pascal;
        var camel = char.ToLowerInvariant(pascal[0]) + pascal[1..];
        return context.TryFindVariable(camel, out _) ? camel : null;
    }

    private JsValue SetOutcomes(JsValue value)
    {
        if (outcomes is not null)
            outcomes.Names = value.IsString() ? [value.AsString()] : Strings(value);
        return JsValue.Undefined;
    }

    private static string[] Strings(JsValue value) =>
        ScriptValues.FromScript(value) is System.Text.Json.Nodes.JsonArray list ? [.. list.Select(item => item?.ToString() ?? "")] : [];

    private static JsValue Do(Action action)
    {
        action();
        return JsValue.Undefined;
    }

    /// <summary>Ids come from the burst, so that a step can be repeated.</summary>
    private Guid NewGuid() => Guid.TryParse(context.Machine.Context.NewId(), out var guid) ? guid : Guid.NewGuid();

    private JsValue Bytes(byte[] bytes) => Give(Array.ConvertAll(bytes, b => (object)(int)b));

    private static byte[] Bytes(JsValue value) =>
        ScriptValues.FromScript(value) is System.Text.Json.Nodes.JsonArray list ? [.. list.Select(item => (byte)item!.GetValue<int>())] : [];
}
