using System.Collections.Concurrent;
using Jintan.Engine.Definitions;

namespace Jintan.Ledger.Procedures;

/// <summary>The published procedures, compiled once and shared by all their instances.</summary>
public sealed class ProcedureLibrary
{
    private readonly ConcurrentDictionary<(string Definition, int Version), CompiledWorkflow> compiled = new();
    private readonly ConcurrentDictionary<string, DateOnly> effectiveFrom = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<DateOnly, ProcedureSet> sets = new();

    /// <summary>Entries about definitions that this copy knows of.</summary>
    internal long PublishedUpTo { get; set; }

    internal bool Holds(string definition, int version) => compiled.ContainsKey((definition, version));

    public void Add(CompiledWorkflow workflow, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        effectiveFrom[Key(workflow.DefinitionId, workflow.Version)] = from;
        compiled[(workflow.DefinitionId, workflow.Version)] = workflow;
        sets.Clear();
    }

    /// <summary>The very version that an instance is pinned to.</summary>
    /// <exception cref="InvalidOperationException">It is not there, or its content is not what was pinned.</exception>
    public CompiledWorkflow Pinned(string definition, int version, string contentHash)
    {
        if (!compiled.TryGetValue((definition, version), out var workflow))
        {
            throw new InvalidOperationException($"Procedure {definition} version {version} is not loaded, though cases are pinned to it.");
        }

        return workflow.ContentHash == contentHash
            ? workflow
            : throw new InvalidOperationException(
                $"Procedure {definition} version {version} has another content than the one that cases are pinned to.");
    }

    /// <summary>The newest version of each procedure that is in effect on a day: what a case registered on that day is pinned to.</summary>
    public ProcedureSet InEffect(DateOnly day) => sets.GetOrAdd(day, SetOf);

    private ProcedureSet SetOf(DateOnly day) => new(
        compiled.Values
            .Where(w => effectiveFrom[Key(w.DefinitionId, w.Version)] <= day)
            .GroupBy(w => w.DefinitionId, StringComparer.Ordinal)
            .Select(versions => versions.MaxBy(w => w.Version)!)
            .OrderBy(w => w.DefinitionId, StringComparer.Ordinal)
            .ToDictionary(w => w.DefinitionId, w => new PinnedVersion(w.Version, w.ContentHash), StringComparer.Ordinal));

    private static string Key(string definition, int version) => $"{definition}/{version}";
}
