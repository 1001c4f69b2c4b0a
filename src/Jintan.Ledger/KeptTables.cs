namespace Jintan.Ledger;

/// <summary>
/// Tables whose rows the database itself refuses to remove: cases with all that belongs to them, registers, definitions. What is missing here is
/// derived from them, or of use for a while only. Retention may clean that, never a case.
/// </summary>
public static class KeptTables
{
    public static IReadOnlyList<string> Names => FirstNames;

    /// <summary>Those that the migration of this list protects. It stays as it is: a later migration protects the tables that it adds, which <see cref="Names"/> then has, too.</summary>
    public static IReadOnlyList<string> FirstNames { get; } =
    [
        "accounts", "audit_runs", "authorities", "bars", "blobs", "case_documents", "case_parties", "cases", "catalogue_entries", "decisions", "definitions",
        "instances", "journal", "law_settings", "number_series", "numbers", "organisations", "persons", "register_changes", "relations", "review_requests",
        "sealed_envelopes", "stream_heads", "tasks", "unseal_requests",
    ];

    /// <summary>Name of the trigger that refuses.</summary>
    public static string TriggerOf(string table) => $"{table}_are_kept";
}
