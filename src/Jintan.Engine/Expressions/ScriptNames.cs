using Acornima;
using Acornima.Ast;
using Jint;

namespace Jintan.Engine.Expressions;

/// <summary>What a script mentions: only this has to be built before it runs.</summary>
internal sealed class ScriptNames
{
    public static ScriptNames None { get; } = new([], [], false, false, true);

    private ScriptNames(string[] globals, string[] variables, bool readsAllVariables, bool mayChange, bool isPlain) =>
        (Globals, Variables, ReadsAllVariables, MayChangeStructures, IsPlain) = (globals, variables, readsAllVariables, mayChange, isPlain);

    /// <summary>Free names.</summary>
    public string[] Globals { get; }

    /// <summary>Names in <c>variables.name</c>.</summary>
    public string[] Variables { get; }

    /// <summary>The script uses <c>variables</c> in another way than <c>variables.name</c>.</summary>
    public bool ReadsAllVariables { get; }

    /// <summary>The script may change a structure in place: assigns to a member, deletes one, or calls a method of one.</summary>
    public bool MayChangeStructures { get; }

    /// <summary>
    /// Uses nothing but well-known names and members spelled out, none of them dangerous: such a script can be run without taking anything away.
    /// </summary>
    public bool IsPlain { get; }

    private static readonly string[] Harmless =
    [
        "undefined", "NaN", "Infinity", "JSON", "Math", "String", "Number", "Boolean", "Date", "Error", "isNaN", "parseInt", "parseFloat", "variables",
    ];

    private static readonly string[] Dangerous = ["repeat", "padStart", "padEnd", "concat", "constructor", "prototype", "__proto__"];

    /// <exception cref="NotSupportedException">The script uses big integers, which no limit could stop.</exception>
    public static ScriptNames Of(Prepared<Script> script)
    {
        var finder = new VariablesFinder();
        finder.Visit(script.Program!);
        var globals = script.ReferencedGlobals?.ToArray() ?? [];
        return new(globals, [.. finder.Names], finder.Uses > finder.Named, finder.Changes,
            finder.SpelledOut && Array.TrueForAll(globals, IsHarmless));
    }

    private static bool IsHarmless(string global) =>
        Array.IndexOf(Harmless, global) >= 0 || (global.Length > 3 && global.AsSpan(0, 3) is "get" or "set") || global is "isNullOrEmpty" or "isNullOrWhiteSpace" or "toJson";

    private sealed class VariablesFinder : AstVisitor
    {
        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);
        public int Uses { get; private set; }
        public int Named { get; private set; }

        public bool Changes { get; private set; }
        public bool SpelledOut { get; private set; } = true;

        protected override object? VisitLiteral(Literal node)
        {
            if (node.Value is System.Numerics.BigInteger)
                throw new NotSupportedException("BigInt is not available in scripts.");
            SpelledOut &= node.Value is not string text || Array.IndexOf(Dangerous, text) < 0;
            return base.VisitLiteral(node);
        }

        protected override object? VisitAssignmentProperty(AssignmentProperty node)
        {
            SpelledOut &= !node.Computed;
            return base.VisitAssignmentProperty(node);
        }

        protected override object? VisitAssignmentExpression(AssignmentExpression node)
        {
            Changes |= node.Left is not Identifier;
            return base.VisitAssignmentExpression(node);
        }

        protected override object? VisitUnaryExpression(UnaryExpression node)
        {
            Changes |= node.Operator == Operator.Delete || node is UpdateExpression { Argument: MemberExpression };
            return base.VisitUnaryExpression(node);
        }

        protected override object? VisitCallExpression(CallExpression node)
        {
            Changes |= node.Callee is MemberExpression { Object: not Identifier { Name: "JSON" or "Math" } };
            return base.VisitCallExpression(node);
        }

        protected override object? VisitMemberExpression(MemberExpression node)
        {
            SpelledOut &= !node.Computed || node.Property is Literal;
            if (node is { Computed: false, Object: Identifier { Name: "variables" }, Property: Identifier name })
            {
                Names.Add(name.Name);
                Named++;
            }

            return base.VisitMemberExpression(node);
        }

        protected override object? VisitIdentifier(Identifier node)
        {
            if (node.Name == "variables")
                Uses++;
            SpelledOut &= Array.IndexOf(Dangerous, node.Name) < 0;
            return base.VisitIdentifier(node);
        }
    }
}
