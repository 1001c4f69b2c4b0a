using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Verification;

/// <summary>A verification or recomputation of the whole ledger that an auditor has set going: how far it is, what it found.</summary>
public sealed class AuditRun
{
    public required string Id { get; set; }

    /// <summary>Account of the auditor.</summary>
    public required string StartedBy { get; set; }
    public required DateTime StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }

    /// <summary>Entries read so far, and entries there were when it began.</summary>
    public required long Done { get; set; }
    public required long Total { get; set; }

    /// <summary>What was found, JSON; null while it runs.</summary>
    public string? Result { get; set; }
}

public static class AuditRuns
{
    /// <summary>Beside SQLite a run ends with its host: what was going on is on record as not finished.</summary>
    public static Task EndInterruptedAsync(this LedgerWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer.WriteAsync(
            Actor.System,
            tx =>
            {
                foreach (var run in tx.Where<AuditRun>("finished_at IS NULL"))
                {
                    run.FinishedAt = tx.Now.UtcDateTime;
                    tx.Update(run);
                }

                return new ValueTask<bool>(true);
            },
            cancellation);
    }
}
