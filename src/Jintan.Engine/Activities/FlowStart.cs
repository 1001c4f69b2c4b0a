using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

/// <summary>Which activity of a flowchart starts: Elsa.Start, else one that can start a workflow, else one without inbound connections, else the first.</summary>
internal static class FlowStart
{
    public static int Choose(IReadOnlyList<CompiledNode> children, FlowConnection[] connections)
    {
        for (var i = 0; i < children.Count; i++)
        {
            if (children[i].Type == "Elsa.Start")
                return i;
        }

        for (var i = 0; i < children.Count; i++)
        {
            if (children[i].CanStartWorkflow)
                return i;
        }

        for (var i = 0; i < children.Count; i++)
        {
            if (!Array.Exists(connections, connection => connection.Target == i))
                return i;
        }

        return 0;
    }
}
