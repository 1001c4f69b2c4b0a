using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Jintan.Engine.Execution;

namespace Engine.Tests.Members;

/// <summary>
/// A burst runs without LINQ and without reflection: what its methods call is read from their intermediate code. Those that run once a definition
/// are listed with their reason.
/// </summary>
public sealed partial class HotPathTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Namespaces = ["Jintan.Engine.Execution", "Jintan.Engine.Activities", "Jintan.Engine.Expressions", "Jintan.Engine.Authoring"];

    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["BurstMachine.Retry"] = "a deed of the Office after a fault",
        ["FlowSwitch.Configure"] = "once a definition",
        ["LiteralList.Of"] = "once a definition",
        ["RunJavaScript.Configure"] = "once a definition",
        ["ScriptNames.Of"] = "once a script",
        ["ScriptSandbox.MayBeSeen"] = "asked for objects of .NET only, and scripts get none",
        ["ScriptSandbox.Repeat"] = "a function that few scripts call",
        ["ScriptScope.Bytes"] = "a function that few scripts call",
        ["ScriptScope.Strings"] = "a function that few scripts call",
        ["ScriptScope.WriteBack"] = "a script that changes variables in place",
        ["StructureConversion.Foreign"] = "a value of a type of an activity's own",
        ["ValueTypes.Foreign"] = "once a type",
        ["ValueTypes.KnownFor"] = "once a type",
    };

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    [Test]
    public void A_burst_uses_neither_linq_nor_reflection()
    {
        var found = typeof(WorkflowRunner).Assembly.GetTypes().Where(type => Namespaces.Contains(type.Namespace) && !IsOnceAProgram(type)).SelectMany(Slow).Distinct().Order(StringComparer.Ordinal).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join("\n", found.Where(one => !Allowed.ContainsKey(one.Split(" > ")[0]))), Is.Empty);
            Assert.That(Allowed.Keys.Except(found.Select(one => one.Split(" > ")[0])), Is.Empty, "what is listed is there");
        }
    }

    [Test]
    public void The_reader_of_calls_sees_what_a_method_calls() =>
        Assert.That(Slow(typeof(HotPathTests)), Has.Some.EqualTo("HotPathTests.A_burst_uses_neither_linq_nor_reflection > Enumerable.Where"));

    /// <summary>The slow calls of a type, those of its closures and state machines under the name of the method that is written down.</summary>
    private static IEnumerable<string> Slow(Type type) =>
        from method in type.GetMembers(All).OfType<MethodBase>()
        from called in CallsOf(method)
        where IsSlow(called)
        select $"{NameOf(type, method)} > {called.DeclaringType!.Name}.{called.Name}";

    /// <summary>What the generator of serializers writes looks its types up once, lazily.</summary>
    private static bool IsOnceAProgram(Type type) => typeof(JsonSerializerContext).IsAssignableFrom(type.DeclaringType ?? type);

    private static bool IsSlow(MethodBase called) => called.DeclaringType is { } type
        && called.Name != "get_Name"
        && (type.Namespace is "System.Linq" or "System.Reflection"
            || type == typeof(Activator)
            || (type == typeof(Type) && called.Name is not (nameof(Type.GetTypeFromHandle) or "op_Equality" or "op_Inequality")));

    private static string NameOf(Type type, MethodBase method)
    {
        var outer = type;
        while (outer.DeclaringType is { } declaring && Written().IsMatch(outer.Name))
        {
            outer = declaring;
        }

        var written = Written().Match(type.Name) is { Success: true, Groups: [_, { Length: > 0 } name] } ? name.Value
            : Written().Match(method.Name) is { Success: true } inner ? inner.Groups[1].Value : method.Name;
        return $"{outer.Name}.{written}";
    }

    private static IEnumerable<MethodBase> CallsOf(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var operation = Codes[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += operation.Size;
            if (operation.OperandType == OperandType.InlineMethod)
            {
                yield return method.Module.ResolveMethod(
                    BitConverter.ToInt32(code, at), method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null)!;
            }

            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    [GeneratedRegex("^<([^>]*)>")]
    private static partial Regex Written();
}
