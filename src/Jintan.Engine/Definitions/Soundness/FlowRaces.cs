using Jintan.Engine.Activities;

namespace Jintan.Engine.Definitions.Soundness;

/// <summary>
/// Which two waiting activities can disturb each other: one may reach an end or a first-wins join that cancels the other. Where they cannot,
/// their order makes no difference and one order is enough to look at.
/// </summary>
internal sealed class FlowRaces(FlowModel model)
{
    private readonly bool[]?[] _reaches = new bool[]?[model.Nodes.Count];
    private readonly Dictionary<(int, int), bool> _known = [];

    public bool Race(int one, int other)
    {
        var key = one < other ? (one, other) : (other, one);
        return _known.TryGetValue(key, out var race) ? race : _known[key] = Find(key.Item1, key.Item2);
    }

    private bool Find(int one, int other)
    {
        var (left, right) = (From(one), From(other));
        var common = new bool[model.Nodes.Count];
        for (var node = 0; node < common.Length; node++)
            common[node] = left[node] && right[node] && model.IsMerge(node) && model.JoinMode(node) != FlowJoinMode.WaitAny;
        return ReachesRacePoint(one, common, right) || ReachesRacePoint(other, common, left);
    }

    private bool ReachesRacePoint(int from, bool[] avoided, bool[] otherReaches)
    {
        var reached = Walk(from, avoided);
        for (var node = 0; node < reached.Length; node++)
        {
            if (!reached[node])
                continue;
            if (model.IsTerminal(node) || (otherReaches[node] && model.JoinMode(node) == FlowJoinMode.WaitAny))
                return true;
        }

        return false;
    }

    private bool[] From(int node) => _reaches[node] ??= Walk(node, null);

    /// <summary>Everything reachable, the node itself included; what is avoided is not entered.</summary>
    private bool[] Walk(int from, bool[]? avoided)
    {
        var seen = new bool[model.Nodes.Count];
        var stack = new Stack<int>([from]);
        seen[from] = true;
        while (stack.TryPop(out var node))
        {
            foreach (var connection in model.Graph.Outbound[node])
            {
                if (seen[connection.Target] || avoided?[connection.Target] == true)
                    continue;
                seen[connection.Target] = true;
                stack.Push(connection.Target);
            }
        }

        return seen;
    }
}
