using System.Collections.Concurrent;
using Jintan.Engine.Definitions;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>The published procedures, compiled once and shared by all their instances.</summary>
public sealed class ProcedureLibrary
{
    private readonly ConcurrentDictionary<(string Definition, int Version), CompiledWorkflow> compiled = new();
    private readonly ConcurrentDictionary<string, DateOnly> effectiveFrom = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> retired = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<DateOnly, ProcedureSet> sets = new();
    private ActivityCatalogue? catalogue;

    /// <summary>From now on the library follows the database. One that is never told stands alone, as for a rehearsal.</summary>
    public void ReadWith(ActivityCatalogue activities) => catalogue = activities;

    /// <summary>Takes in what has been published and is not held yet: at the start everything, later what another host has published.</summary>
    /// <param name="atHand">Versions that somebody has compiled already.</param>
    /// <exception cref="ProceduresRefusedException">A published version does not compile.</exception>
    public void TakePublished(LedgerTransaction tx, params IReadOnlyList<CompiledWorkflow> atHand)
    {
        ArgumentNullException.ThrowIfNull(tx);
        // Published versions are never taken away, retired ones never come back: as many as are held are the same ones.
        if (catalogue is not { } activities)
        {
            return;
        }

        if (tx.Count<DefinitionRow>("status = 'retired'") > retired.Count)
        {
            tx.Where<DefinitionRow>("status = 'retired'").ForEach(row => Retire(row.Definition, row.Version));
        }

        if (tx.Count<DefinitionRow>("published_at IS NOT NULL") <= compiled.Count)
        {
            return;
        }

        var missing = tx.Where<DefinitionRow>("published_at IS NOT NULL").Where(row => !compiled.ContainsKey((row.Definition, row.Version)));
        foreach (var (row, workflow) in missing.Select(row => (row, atHand.FirstOrDefault(w => IsOf(w, row)) ?? Compile(row, activities))).ToList())
        {
            Add(workflow, row.EffectiveFrom!.Value);
        }
    }

    /// <inheritdoc cref="TakePublished"/>
    public Task TakePublishedAsync(LedgerWriter writer, CancellationToken cancellationToken, params IReadOnlyList<CompiledWorkflow> atHand)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer.WriteAsync(
            Actor.System,
            tx =>
            {
                TakePublished(tx, atHand);
                return new ValueTask<bool>(true);
            },
            cancellationToken);
    }

    public void Add(CompiledWorkflow workflow, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        effectiveFrom[Key(workflow.DefinitionId, workflow.Version)] = from;
        compiled[(workflow.DefinitionId, workflow.Version)] = workflow;
        sets.Clear();
    }

    /// <summary>New cases no longer take this version; it stays for those that are pinned to it.</summary>
    public void Retire(string definition, int version)
    {
        retired[Key(definition, version)] = true;
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

    /// <summary>The same, asked while something is being written: another host may have published the version a moment ago.</summary>
    internal CompiledWorkflow Pinned(LedgerTransaction tx, string definition, int version, string contentHash)
    {
        if (!compiled.ContainsKey((definition, version)))
        {
            TakePublished(tx);
        }

        return Pinned(definition, version, contentHash);
    }

    /// <summary>The newest version of each procedure that is in effect on a day: what a case registered on that day is pinned to.</summary>
    public ProcedureSet InEffect(DateOnly day) => sets.GetOrAdd(day, SetOf);

    /// <summary>What would be in effect on a day without one version.</summary>
    public IReadOnlyList<CompiledWorkflow> LinkedWithout(DateOnly day, string definition, int version) =>
        Compiled(SetOf(day, Key(definition, version)));

    /// <summary>The set of a day, compiled.</summary>
    public IReadOnlyList<CompiledWorkflow> Linked(DateOnly day) => Compiled(InEffect(day));

    /// <summary>A day, and every later one on which another version comes into effect.</summary>
    public IReadOnlyList<DateOnly> DaysOfChange(DateOnly from) => [.. effectiveFrom.Values.Where(day => day > from).Append(from).Distinct().Order()];

    private IReadOnlyList<CompiledWorkflow> Compiled(ProcedureSet set) =>
        [.. set.Versions.Select(one => Pinned(one.Key, one.Value.Version, one.Value.ContentHash))];

    private ProcedureSet SetOf(DateOnly day) => SetOf(day, without: null);

    private ProcedureSet SetOf(DateOnly day, string? without) => new(
        compiled.Values
            .Where(w => Key(w.DefinitionId, w.Version) is var key && key != without && !retired.ContainsKey(key) && effectiveFrom[key] <= day)
            .GroupBy(w => w.DefinitionId, StringComparer.Ordinal)
            .Select(versions => versions.MaxBy(w => w.Version)!)
            .OrderBy(w => w.DefinitionId, StringComparer.Ordinal)
            .ToDictionary(w => w.DefinitionId, w => new PinnedVersion(w.Version, w.ContentHash), StringComparer.Ordinal));

    private static bool IsOf(CompiledWorkflow workflow, DefinitionRow row) =>
        workflow.DefinitionId == row.Definition && workflow.Version == row.Version && workflow.ContentHash == row.ContentHash;

    private static CompiledWorkflow Compile(DefinitionRow row, ActivityCatalogue activities)
    {
        var compilation = WorkflowCompiler.Compile(
            WorkflowDocument.Parse(row.Json, $"{row.Definition} v{row.Version} (database)"), activities, WorkflowProfile.Procedure);
        return compilation.HasErrors
            ? throw new ProceduresRefusedException([.. compilation.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString())])
            : compilation.Workflow;
    }

    private static string Key(string definition, int version) => $"{definition}/{version}";
}
