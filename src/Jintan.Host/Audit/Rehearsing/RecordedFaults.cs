using Jintan.Engine.Execution;
using Jintan.Ledger.Entries;

namespace Jintan.Host.Audit.Rehearsing;

/// <summary>
/// Technical faults come from outside, like forms and bells: what has failed in the case fails in its rehearsal too, at the same step and as often,
/// whatever stood in its way then.
/// </summary>
internal sealed class RecordedFaults
{
    private readonly List<(string Definition, string Activity, RecordedFailure Failure)> expected = [];

    /// <param name="entries">What the case wrote from one stimulus until the next.</param>
    public void Expect(IEnumerable<EntryContent> entries)
    {
        expected.Clear();
        expected.AddRange(entries.Where(entry => entry.Kind == EntryKind.ProcedureFaulted).Select(entry => (entry.Node!.Definition, entry.Node.Node, Failure(entry))));
    }

    /// <summary>Each fault fails one step; that its burst is then tried again is the engine's own affair.</summary>
    public RecordedFailure? Fail(string definition, string activity)
    {
        var place = expected.FindIndex(fault => (fault.Definition, fault.Activity) == (definition, activity));
        if (place < 0)
        {
            return null;
        }

        var failure = expected[place].Failure;
        expected.RemoveAt(place);
        return failure;
    }

    // The entry says "exception: message".
    private static RecordedFailure Failure(EntryContent entry)
    {
        var reason = ((string)entry.Particulars!["reason"]!).Split(": ", 2);
        return new(reason[0], reason[^1]);
    }
}
