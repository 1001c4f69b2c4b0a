using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Activities;

/// <summary>A case of a switch: its label, its condition, and in a structured switch the activity to run.</summary>
internal sealed record SwitchCase(string Label, CompiledExpression Condition, CompiledNode? Activity);

/// <summary>The cases of a switch, in order.</summary>
internal static class SwitchCases
{
    public static SwitchCase[] Read(NodeSetup setup)
    {
        if (setup.Json["cases"] is not JsonArray list)
            return [];
        var cases = new SwitchCase[list.Count];
        for (var i = 0; i < cases.Length; i++)
        {
            var json = (JsonObject)list[i]!;
            cases[i] = new(json["label"]?.GetValue<string>() ?? "",
                setup.Expression(json["condition"], ValueTypes.For(typeof(bool)), $"{setup.Node.Path}.cases[{i}].condition"), setup.Child(json["activity"]));
        }

        return cases;
    }

    /// <summary>The matching cases; an error in a condition is the activity's own.</summary>
    public static List<SwitchCase> Match(SwitchCase[] cases, SwitchMode mode, ActivityExecutionContext context)
    {
        var matches = new List<SwitchCase>();
        foreach (var candidate in cases)
        {
            if (ValueTypes.For(typeof(bool)).Convert(candidate.Condition.Evaluate(context), context.Machine.Workflow.Options) is not true)
                continue;
            matches.Add(candidate);
            if (mode == SwitchMode.MatchFirst)
                break;
        }

        return matches;
    }
}
