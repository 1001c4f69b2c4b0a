using System.Text;
using System.Text.Json.Nodes;
using Jint;
using Jint.Native;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using Jintan.Engine.Authoring;

namespace Jintan.Engine.Expressions;

/// <summary>The names that a script sees, built only when it mentions them, and what it changed.</summary>
internal sealed partial class ScriptScope(Jint.Engine engine, ActivityExecutionContext context, ScriptOutcomes? outcomes, ScriptNames names)
{
    private Dictionary<string, JsValue>? _handedOut;
    private JsObject? _variables;

    public void Define()
    {
        foreach (var name in names.Globals)
        {
            if (Function(name) is { } function)
                engine.SetValue(name, (JsValue)new ClrFunction(engine, name, (_, arguments) => function(arguments)));
            else if (name == "variables")
                engine.SetValue(name, (JsValue)Variables());
        }
    }

    /// <summary>Structures that the script got hold of may have been changed in place.</summary>
    public void WriteBack()
    {
        foreach (var (name, value) in _handedOut ?? [])
            context.AssignVariable(name, ScriptValues.FromScript(value));
        if (_variables is null)
            return;
        List<KeyValuePair<JsValue, PropertyDescriptor>> own = [.. _variables.GetOwnProperties()];
        foreach (var (key, _) in own)
        {
            var name = key.AsString();
            var value = _variables.Get(key);
            if (value.IsUndefined() || (!names.ReadsAllVariables && Array.IndexOf(names.Variables, name) < 0))
                continue;
            if (_before!.TryGetValue(name, out var before) && ReferenceEquals(before, value) && value is not Jint.Native.Object.ObjectInstance)
                continue;
            context.AssignVariable(name, ScriptValues.FromScript(value));
        }
    }

    private Dictionary<string, JsValue>? _before;

    private JsObject Variables()
    {
        _variables = new JsObject(engine);
        _before = new(StringComparer.Ordinal);
        foreach (var name in names.ReadsAllVariables ? context.VisibleVariables() : (IEnumerable<string>)names.Variables)
        {
            if (!context.TryFindVariable(name, out var value))
                continue;
            var copy = ScriptValues.ToScript(engine, value);
            _before[name] = copy;
            _variables.Set(name, copy);
        }

        return _variables;
    }

    private JsValue GetVariable(string name)
    {
        if (_handedOut is not null && _handedOut.TryGetValue(name, out var same))
            return same;
        var value = context.FindVariable(name);
        var script = ScriptValues.ToScript(engine, value);
        if (names.MayChangeStructures && value is (JsonObject or JsonArray))
            (_handedOut ??= new(StringComparer.Ordinal))[name] = script;
        return script;
    }

    private JsValue SetVariable(string name, JsValue value)
    {
        _handedOut?.Remove(name);
        context.AssignVariable(name, ScriptValues.FromScript(value));
        return JsValue.Undefined;
    }

    private JsValue Give(object? value) => ScriptValues.ToScript(engine, value);

    private static JsValue At(JsValue[] arguments, int index) => index < arguments.Length ? arguments[index] : JsValue.Undefined;

    private static string Text(JsValue[] arguments, int index = 0) =>
        index < arguments.Length && !arguments[index].IsNull() && !arguments[index].IsUndefined() ? arguments[index].ToString() : "";
}
