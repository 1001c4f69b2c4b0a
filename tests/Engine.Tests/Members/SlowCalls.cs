using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Engine.Tests.Members;

/// <summary>Calls of LINQ and reflection, read from the intermediate code of a type.</summary>
internal static partial class SlowCalls
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The slow calls of a type, those of its closures and state machines under the name of the method that is written down.</summary>
    public static IEnumerable<string> Of(Type type) =>
        from method in type.GetMembers(All).OfType<MethodBase>()
        from called in CallsOf(method)
        where IsSlow(called)
        select $"{NameOf(type, method)} > {called.DeclaringType!.Name}.{called.Name}";

    /// <summary>What the generator of serializers writes looks its types up once, lazily.</summary>
    public static bool IsOnceAProgram(Type type) => typeof(JsonSerializerContext).IsAssignableFrom(type.DeclaringType ?? type);

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

    [GeneratedRegex("^<+([^<>]*)>")]
    private static partial Regex Written();
}
