using Jintan.Host.Audit.Rehearsing;
using Jintan.Host.Look;
using Jintan.Host.Registers;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Replay;

namespace Jintan.Host.Audit.Cases;

/// <summary>Every ruling of a case again: under the law as pinned, under today's, and the path of its procedures.</summary>
public sealed class CaseRecomputation(LedgerDbContext ledger, Recompute recompute, ProcedureLibrary library, LawRegister laws, TimeProvider clock)
{
    public async Task<CaseRecomputed> RunAsync(string number, CancellationToken cancellation)
    {
        var history = await CaseHistories.ReadAsync(ledger, number, cancellation);
        return new(
            Entries(history, law: null),
            Entries(history, await laws.TodayAsync(clock.Today(), cancellation)),
            await PathAsync(history, cancellation));
    }

    /// <summary>The pinned procedures over the recorded steps: is the same path walked?</summary>
    public async Task<PathComparison> PathAsync(CaseHistory history, CancellationToken cancellation) => PathComparison.Of(
        history,
        await new Rehearsal(Pinned(history, library)).RunAsync(history, await CaseHistories.CountedAsync(ledger, history, cancellation), cancellation));

    /// <summary>The procedures that the case was pinned to at its registration.</summary>
    public static IEnumerable<Engine.Definitions.CompiledWorkflow> Pinned(CaseHistory history, ProcedureLibrary library)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(library);
        var set = EntryText.Parse(history.Entries[0].Content).Particulars?["procedureSet"]?.ToJsonString()
            ?? throw new InvalidOperationException($"The first entry of case {history.Number} pins no procedures.");
        return ProcedureSet.Parse(set).Versions.Select(pinned => library.Pinned(pinned.Key, pinned.Value.Version, pinned.Value.ContentHash));
    }

    private List<RecomputedEntry> Entries(CaseHistory history, Func<RecordedQuestion, LawInForce>? law) =>
        [.. history.Entries.Select((entry, i) => recompute.Entry(Streams.Case(history.Number), i + 1, entry.Content, law)).OfType<RecomputedEntry>()];
}

/// <param name="AsPinned">Under the edition and readings of then.</param>
/// <param name="AsToday">Under the edition and readings of today.</param>
public sealed record CaseRecomputed(IReadOnlyList<RecomputedEntry> AsPinned, IReadOnlyList<RecomputedEntry> AsToday, PathComparison Path);
