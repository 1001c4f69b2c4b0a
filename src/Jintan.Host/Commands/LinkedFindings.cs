using Jintan.Activities.Guard;
using Jintan.Engine.Definitions;
using Jintan.Ledger.Procedures;

namespace Jintan.Host.Commands;

/// <summary>What can only be seen in procedures together: one that waits for itself, and runs that leave out what the Measures ask for.</summary>
public static class LinkedFindings
{
    /// <param name="linked">One version of each procedure.</param>
    public static IReadOnlyList<ProcedureFinding> Of(IReadOnlyCollection<CompiledWorkflow> linked) =>
    [
        .. ProcedureCycles.Of(linked),
        .. StatutoryGuard.Check(linked).Select(found => new ProcedureFinding(true, found.ToString()) { Because = found.Clause }),
    ];

    /// <summary>The same for what cases are pinned to from a day on: the set of that day, and of every later day for which a version is published.</summary>
    /// <param name="drafts">Stand in the place of the published versions.</param>
    public static IReadOnlyList<ProcedureFinding> From(DateOnly day, ProcedureLibrary library, params IReadOnlyList<CompiledWorkflow> drafts)
    {
        ArgumentNullException.ThrowIfNull(library);
        var replaced = drafts.Select(draft => draft.DefinitionId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. library.DaysOfChange(day).Select(one => library.Linked(one).Where(workflow => !replaced.Contains(workflow.DefinitionId)).Concat(drafts))
                .SelectMany(linked => Of([.. linked])).DistinctBy(found => found.Text),
        ];
    }
}
