namespace Jintan.Engine.Activities;

/// <summary>
/// The bookkeeping of one run of a flowchart, in one array so that it is stored as it is: start, then per activity how often it was passed
/// (run or skipped), then per connection how often it was decided, and whether it was followed the last time.
/// </summary>
internal static class FlowVisits
{
    public static int[] New(int start, int nodes, int connections)
    {
        var counters = new int[2 + nodes + 2 * connections];
        counters[0] = start;
        counters[1] = nodes;
        return counters;
    }

    public static int Start(int[] counters) => counters[0];

    public static ref int Node(int[] counters, int node) => ref counters[2 + node];

    public static ref int Connection(int[] counters, int connection) => ref counters[2 + counters[1] + 2 * connection];

    public static ref int Followed(int[] counters, int connection) => ref counters[3 + counters[1] + 2 * connection];
}
