using Jintan.Engine.Definitions;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>Another host may have published since this one last looked: the database is the truth, the library its copy.</summary>
internal static class PublishedElsewhere
{
    /// <summary>Looks whether something was published; asked before a case is pinned to what is in effect.</summary>
    public static void Follow(this ProcedureLibrary library, LedgerTransaction tx, IServiceProvider services)
    {
        if (library.PublishedUpTo < UpTo(tx))
        {
            Load(library, tx, services);
        }
    }

    /// <summary>The very version that an instance is pinned to, taken from the database where this host has not seen it yet.</summary>
    public static CompiledWorkflow Pinned(
        this ProcedureLibrary library, LedgerTransaction tx, IServiceProvider services, string definition, PinnedVersion pinned)
    {
        if (!library.Holds(definition, pinned.Version))
        {
            Load(library, tx, services);
        }

        return library.Pinned(definition, pinned.Version, pinned.ContentHash);
    }

    /// <summary>Entries about definitions so far. Read without the lock that <c>Find</c> takes: cases do not wait for each other here.</summary>
    private static long UpTo(LedgerTransaction tx) =>
        tx.Where<StreamHead>("stream = @p0", Streams.Definitions) is [var head] ? head.Sequence : 0;

    private static void Load(ProcedureLibrary library, LedgerTransaction tx, IServiceProvider services)
    {
        var upTo = UpTo(tx);
        foreach (var row in tx.Where<DefinitionRow>("published_at IS NOT NULL").Where(row => !library.Holds(row.Definition, row.Version)))
        {
            library.Add(ProcedurePublication.Compile(row, (ActivityCatalogue)services.GetService(typeof(ActivityCatalogue))!), row.EffectiveFrom!.Value);
        }

        library.PublishedUpTo = upTo;
    }
}
