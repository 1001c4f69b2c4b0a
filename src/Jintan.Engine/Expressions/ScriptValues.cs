using System.Numerics;
using System.Text.Json.Nodes;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jintan.Engine.Execution;

namespace Jintan.Engine.Expressions;

/// <summary>Values into scripts and out of them. Structures are copied both ways.</summary>
internal static class ScriptValues
{
    private const int DeepestStructure = 64;
    private const int LargestStructure = 200_000;

    public static JsValue ToScript(Jint.Engine engine, object? value) => value switch
    {
        null => JsValue.Null,
        JsValue same => same,
        string text => new JsString(text),
        bool flag => flag ? JsBoolean.True : JsBoolean.False,
        int number => JsNumber.Create(number),
        long number => JsNumber.Create(number),
        double number => JsNumber.Create(number),
        decimal number => JsNumber.Create((double)number),
        float number => JsNumber.Create(number),
        Enum item => new JsString(item.ToString()),
        DateOnly date => new JsString(date.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
        JsonObject json => ToObject(engine, json),
        JsonArray list => JsValue.FromObject(engine, ToArray(engine, list)),
        JsonValue status when status.TryGetValue<WorkflowStatus>(out var name) => new JsString(name.ToString()),
        JsonValue status when status.TryGetValue<WorkflowSubStatus>(out var name) => new JsString(name.ToString()),
        JsonValue scalar => ToScript(engine, JsonValues.ToValue(scalar)),
        Array list => JsValue.FromObject(engine, ToArray(engine, list)),
        _ => JsValue.FromObject(engine, value),
    };

    private static JsObject ToObject(Jint.Engine engine, JsonObject json)
    {
        var target = new JsObject(engine);
        foreach (var (name, value) in json)
            target.Set(name, ToScript(engine, value));
        return target;
    }

    /// <summary>Arrays keep their length in scripts.</summary>
    private static object[] ToArray(Jint.Engine engine, System.Collections.IEnumerable list)
    {
        var items = new List<object>();
        foreach (var item in list)
            items.Add(ToScript(engine, item));
        return [.. items];
    }

    /// <exception cref="ScriptValueException">The value cannot leave the script: too deep, too large, circular, or a function.</exception>
    public static object? FromScript(JsValue value)
    {
        if (value.IsNull() || value.IsUndefined())
            return null;
        if (value.IsNumber())
            return value.AsNumber();
        if (value.IsString())
            return value.AsString();
        if (value.IsBoolean())
            return value.AsBoolean();
        var budget = LargestStructure;
        return value.IsDate() ? Date(value) : value is ObjectInstance structure ? Structure(structure, 0, ref budget) : Other(value);
    }

    private static DateTime Date(JsValue value) => ((JsDate)value).ToDateTime();

    private static double Other(JsValue value) => value.ToObject() switch
    {
        BigInteger number => (double)number,
        _ => throw new ScriptValueException($"a {value.Type} cannot be stored"),
    };

    private static object? Structure(ObjectInstance value, int depth, ref int budget)
    {
        if (value is Jint.Runtime.Interop.IObjectWrapper { Target: var target } && target is not (object[] or JsonNode))
            return target;
        if (value is Jint.Native.Function.Function)
            throw new ScriptValueException("a function cannot be stored");
        return ToNode(value, depth, ref budget);
    }

    private static JsonNode? ToNode(JsValue value, int depth, ref int budget)
    {
        if (--budget < 0 || depth > DeepestStructure)
            throw new ScriptValueException("the structure is too large, too deep or circular");
        if (value.IsNumber() && !double.IsFinite(value.AsNumber()))
            throw new NotStorableException(value.AsNumber());
        if (value is not ObjectInstance structure || value.IsDate())
            return JsonValues.From(value.IsDate() ? Date(value) : FromScript(value));
        if (structure is Jint.Runtime.Interop.IObjectWrapper { Target: object[] items })
            return Items(items, depth, ref budget);
        if (structure is Jint.Runtime.Interop.IObjectWrapper { Target: var target })
            return JsonValues.From(target);
        return structure.IsArray() ? Elements(structure, depth, ref budget) : Members(structure, depth, ref budget);
    }

    private static JsonArray Items(object[] items, int depth, ref int budget)
    {
        var array = new JsonArray();
        foreach (var item in items)
            array.Add(item is JsValue js ? ToNode(js, depth + 1, ref budget) : JsonValues.From(item));
        return array;
    }

    private static JsonArray Elements(ObjectInstance list, int depth, ref int budget)
    {
        var array = new JsonArray();
        var length = (long)list.Get("length").AsNumber();
        if (length > budget)
            throw new ScriptValueException("the array is too large");
        for (var i = 0; i < length; i++)
            array.Add(ToNode(list.Get(i.ToString(System.Globalization.CultureInfo.InvariantCulture)), depth + 1, ref budget));
        return array;
    }

    private static JsonObject Members(ObjectInstance structure, int depth, ref int budget)
    {
        var json = new JsonObject();
        foreach (var (key, property) in structure.GetOwnProperties())
        {
            if (!key.IsString() || !property.Enumerable)
                continue;
            var value = structure.Get(key);
            if (value is not Jint.Native.Function.Function)
                json[key.AsString()] = ToNode(value, depth + 1, ref budget);
        }

        return json;
    }
}

/// <summary>A value that cannot leave a script.</summary>
public sealed class ScriptValueException(string reason) : InvalidOperationException($"The value of the script cannot be used: {reason}.");
