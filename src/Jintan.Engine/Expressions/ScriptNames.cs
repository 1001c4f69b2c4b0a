using Acornima;
using Acornima.Ast;
using Jint;

namespace Jintan.Engine.Expressions;

/// <summary>What a script mentions: only this has to be built before it runs.</summary>
internal sealed class ScriptNames
{
    public static ScriptNames None { get; } = new([], [], false, false);

    private ScriptNames(string[] globals, string[] variables, bool readsAllVariables, bool mayChange) =>
        (Globals, Variables, ReadsAllVariables, MayChangeStructures) = (globals, variables, readsAllVariables, mayChange);

    /// <summary>Free names.</summary>
    public string[] Globals { get; }

    /// <summary>Names in <c>variables.name</c>.</summary>
    public string[] Variables { get; }

    /// <summary>The script uses <c>variables</c> in another way than <c>variables.name</c>.</summary>
    public bool ReadsAllVariables { get; }

    /// <summary>The script may change a structure in place: assigns to a member, deletes one, or calls a method of one.</summary>
    public bool MayChangeStructures { get; }

    public static ScriptNames Of(Prepared<Script> script)
    {
        var finder = new VariablesFinder();
        finder.Visit(script.Program!);
        var globals = script.ReferencedGlobals?.ToArray() ?? [];
        return new(globals, [.. finder.Names], finder.Uses > finder.Named, finder.Changes);
    }

    private sealed class VariablesFinder : AstVisitor
    {
        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);
        public int Uses { get; private set; }
        public int Named { get; private set; }

        public bool Changes { get; private set; }

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
            return base.VisitIdentifier(node);
        }
    }
}
