using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Ledger.Entries;

/// <summary>Entries straight from the connection: over a whole ledger, what EF does for each row costs more than its hashes.</summary>
internal static class EntryRows
{
    public static IAsyncEnumerable<Entry> ReadAsync(LedgerDbContext ledger, IQueryable<Entry> entries, CancellationToken cancellation) => RowsAsync(
        ledger,
        entries.Select(e => new { e.Id, e.Stream, e.Sequence, e.At, e.LegalDate, e.Actor, e.Kind, e.Content, e.Sha256, e.Sm3 }),
        row => new Entry
        {
            Id = row.GetInt64(0),
            Stream = row.GetString(1),
            Sequence = row.GetInt64(2),
            At = DateTime.SpecifyKind(Readable(row, 3, DateTime.MinValue), DateTimeKind.Utc),
            LegalDate = Readable(row, 4, DateOnly.MinValue),
            Actor = row.GetString(5),
            Kind = row.GetString(6),
            Content = row.GetString(7),
            Sha256 = row.GetFieldValue<byte[]>(8),
            Sm3 = row.GetFieldValue<byte[]>(9),
        },
        cancellation);

    /// <summary>Their texts alone, in the order of writing.</summary>
    public static IAsyncEnumerable<(string Stream, long Sequence, string Content)> TextsAsync(LedgerDbContext ledger, CancellationToken cancellation) => RowsAsync(
        ledger,
        ledger.Entries.OrderBy(e => e.Id).Select(e => new { e.Stream, e.Sequence, e.Content }),
        row => (row.GetString(0), row.GetInt64(1), row.GetString(2)),
        cancellation);

    // Somebody may have written what is no day at all: that differs from the content like any other day.
    private static T Readable<T>(DbDataReader row, int column, T otherwise)
    {
        try
        {
            return row.GetFieldValue<T>(column);
        }
        catch (FormatException)
        {
            return otherwise;
        }
    }

    private static async IAsyncEnumerable<T> RowsAsync<T>(
        LedgerDbContext ledger, IQueryable query, Func<DbDataReader, T> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = query.CreateDbCommand();
        await ledger.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                yield return read(rows);
            }
        }
        finally
        {
            await ledger.Database.CloseConnectionAsync();
        }
    }
}
