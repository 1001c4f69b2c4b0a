using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace Jintan.Engine.Expressions;

/// <summary>
/// The limits of scripts: no CLR, 1 s, 16 MB, recursion 64, regular expressions 250 ms. The engine checks them between steps of a script;
/// what could run or grow without a step in between (shared memory, big integers, repeating text) is taken away or bounded.
/// </summary>
internal static class ScriptSandbox
{
    public static readonly TimeSpan RegexTimeout = TimeSpan.FromMilliseconds(250);

    private const long Memory = 16 << 20;
    private const uint LongestArray = 1_000_000;
    private const int LongestText = 1 << 20;

    private static readonly string[] Removed =
    [
        "Atomics", "SharedArrayBuffer", "ArrayBuffer", "DataView", "BigInt", "BigInt64Array", "BigUint64Array", "Int8Array", "Uint8Array",
        "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "Float16Array", "Float32Array", "Float64Array",
        "WeakRef", "FinalizationRegistry", "Temporal", "ShadowRealm",
    ];

    private static readonly Options Limits = Build();
    private static readonly Prepared<Acornima.Ast.Script> StringPrototype = Jint.Engine.PrepareScript("String.prototype");

    public static Jint.Engine NewEngine(ScriptNames names)
    {
        var engine = new Jint.Engine(Limits);
        if (!names.IsPlain)
            Guard(engine);
        return engine;
    }

    private static Options Build()
    {
        var options = new Options()
            .LimitMemory(Memory)
            .TimeoutInterval(TimeSpan.FromSeconds(1))
            .LimitRecursion(64)
            .RegexTimeoutInterval(RegexTimeout)
            .MaxArraySize(LongestArray)
            .SetTypeResolver(new TypeResolver { MemberFilter = MayBeSeen });
        options.Constraints.StackOverflowGuard = true;
        options.TimeZone = TimeZoneInfo.Utc;
        options.Host.StringCompilationAllowed = false;
        return options;
    }

    /// <summary>Of .NET a script sees the parts of spans of time and ids, and the elements of arrays.</summary>
    private static bool MayBeSeen(System.Reflection.MemberInfo member) =>
        member.DeclaringType == typeof(TimeSpan) || member.DeclaringType == typeof(Guid)
        || member.Name is "Item" or "Length" or "Count" or "get_Item" or "set_Item";

    private static void Guard(Jint.Engine engine)
    {
        foreach (var name in Removed)
            engine.Global.Delete(name);
        var prototype = (ObjectInstance)engine.Evaluate(StringPrototype);
        Replace(engine, prototype, "repeat", (text, arguments) => Repeat(text, Count(arguments)));
        Replace(engine, prototype, "padStart", (text, arguments) => Padding(text, arguments) + text);
        Replace(engine, prototype, "padEnd", (text, arguments) => text + Padding(text, arguments));
        Replace(engine, prototype, "concat", Concat);
    }

    private static void Replace(Jint.Engine engine, ObjectInstance prototype, string name, Func<string, JsValue[], string> function) =>
        prototype.Set(name, new ClrFunction(engine, name, (self, arguments) => new JsString(function(self.ToString(), arguments))));

    private static double Count(JsValue[] arguments) => arguments.Length == 0 ? 0 : Math.Truncate(TypeConverter.ToNumber(arguments[0]));

    private static string Repeat(string text, double count)
    {
        if (!(count >= 0) || text.Length * count > LongestText)
            throw TooLong();
        return string.Concat(Enumerable.Repeat(text, (int)count));
    }

    private static string Concat(string text, JsValue[] arguments)
    {
        var all = new System.Text.StringBuilder(text);
        foreach (var argument in arguments)
        {
            var next = TypeConverter.ToString(argument);
            if (all.Length + next.Length > LongestText)
                throw TooLong();
            all.Append(next);
        }

        return all.ToString();
    }

    private static ScriptLimitException TooLong() => new("The script makes a text that is too long.");

    private static string Padding(string text, JsValue[] arguments)
    {
        var length = Count(arguments) - text.Length;
        var filler = arguments.Length > 1 && !arguments[1].IsUndefined() ? arguments[1].ToString() : " ";
        return length <= 0 || filler.Length == 0 ? "" : Repeat(filler, Math.Ceiling(length / filler.Length))[..(int)length];
    }
}
