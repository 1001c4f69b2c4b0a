using System.Data;
using System.Data.Common;
using System.Threading.Channels;
using Jintan.Ledger.Cases;

namespace Jintan.Ledger.Writing;

/// <summary>One connection that writes: bursts one after the other, several of them under one commit where the database gains by it.</summary>
internal sealed class WriterLane(
    LedgerDatabase database, ChannelReader<Work> queue, RowShapes shapes, CaseFileCache files, TimeProvider clock) : IAsyncDisposable
{
    private DbConnection? connection;
    private SqlCommands sql = null!;

    public async Task WriteUntilClosedAsync()
    {
        var group = new List<Work>(database.BurstsPerCommit);
        await foreach (var first in queue.ReadAllAsync())
        {
            // Taken before the transaction begins: whoever waits is answered even if there is no database to begin with.
            group.Add(first);
            await CommitGroupAsync(group);
            group.Clear();
        }
    }

    public ValueTask DisposeAsync() => CloseAsync();

    private async Task CommitGroupAsync(List<Work> group)
    {
        try
        {
            await using var transaction = await BeginAsync();
            if (await RunAllAsync(group))
            {
                await transaction.CommitAsync();
            }
        }
        catch (Exception failure)
        {
            // The disk, the database or its driver said no: every burst of the group is as if it had never been, and is told so.
            group.ForEach(work => work.FailCommit(failure));
            return;
        }

        group.ForEach(work => work.Answered());
    }

    /// <returns>False if there is nothing to commit.</returns>
    private async Task<bool> RunAllAsync(List<Work> group)
    {
        if (database.BurstsPerCommit == 1)
        {
            return await group[0].RunAsync(Transaction(group[0]));
        }

        await RunUnderSavepointAsync(group[0]);
        while (group.Count < database.BurstsPerCommit && queue.TryRead(out var work))
        {
            group.Add(work);
            await RunUnderSavepointAsync(work);
        }

        return true;
    }

    private async Task RunUnderSavepointAsync(Work work)
    {
        sql.Execute("SAVEPOINT burst");
        if (!await work.RunAsync(Transaction(work)))
        {
            sql.Execute("ROLLBACK TO burst");
        }

        sql.Execute("RELEASE burst");
    }

    private LedgerTransaction Transaction(Work work) => new(sql, shapes, files, work.Actor, clock.GetUtcNow());

    private async Task<DbTransaction> BeginAsync()
    {
        if (connection is not { State: ConnectionState.Open })
        {
            await CloseAsync();
            connection = database.Open();
            sql = new SqlCommands(connection, database.KeepsCommands);
        }

        sql.Transaction = await connection.BeginTransactionAsync(database.Isolation);
        return sql.Transaction;
    }

    private async ValueTask CloseAsync()
    {
        if (connection is not null)
        {
            sql.Dispose();
            await connection.DisposeAsync();
        }
    }
}
