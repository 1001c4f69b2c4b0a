namespace Jintan.Ledger.Entries;

/// <summary>Kinds of entries that the ledger itself writes; activities name theirs after what happened.</summary>
public static class EntryKind
{
    public const string CaseRegistered = "case-registered";
    public const string Refused = "refused";
    public const string CaseClosed = "case-closed";
    public const string NumberDrawn = "number-drawn";
    public const string NumberVoided = "number-voided";
    public const string DefinitionRetired = "definition-retired";
    public const string RetirementRequested = "retirement-requested";
    public const string DefinitionPublished = "definition-published";
    public const string ReviewRequested = "review-requested";
    public const string ReviewDeclined = "review-declined";
    public const string TaskCompleted = "task-completed";
    public const string TaskClaimed = "task-claimed";
    public const string TaskReleased = "task-released";
    public const string TaskReassigned = "task-reassigned";
    public const string TaskReturned = "task-returned";
    public const string TaskWithdrawn = "task-withdrawn";
    public const string RecusedUpwards = "recused-upwards";
    public const string RowRegistered = "row-registered";
    public const string RowEnded = "row-ended";
    public const string ChangeProposed = "change-proposed";
    public const string ChangeConfirmed = "change-confirmed";
    public const string ChangeRejected = "change-rejected";
    public const string Reminded = "reminded";
    public const string HandOverHeld = "hand-over-held";
    public const string HandOverReleased = "hand-over-released";
    public const string ProcedureFaulted = "procedure-faulted";
    public const string ProcedureRetried = "procedure-retried";
    public const string EventUnheard = "event-unheard";
    public const string Overdue = "overdue";

    public const string InformantSealed = "informant-sealed";
    public const string UnsealRequested = "unseal-requested";
    public const string UnsealGranted = "unseal-granted";
    public const string UnsealDeclined = "unseal-declined";
    public const string InformantLookedAt = "informant-looked-at";

    /// <summary>Somebody opened a case, a task, a document, an export.</summary>
    public const string Opened = "opened";

    /// <summary>Somebody opened many cases in a short time.</summary>
    public const string BulkReading = "bulk-reading";
}
