using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jintan.Ledger.Writing;

/// <summary>
/// The one writer of an SQLite ledger. Bursts that wait while a commit is on its way to the disk share the next one:
/// each has a savepoint of its own, and nobody is answered before the commit that carries the answer.
/// </summary>
public sealed class LedgerWriter : IAsyncDisposable
{
    /// <summary>Bursts per commit; beyond this the first callers would wait longer than the disk.</summary>
    private const int MostPerCommit = 64;

    private readonly Channel<Work> queue = Channel.CreateUnbounded<Work>(new() { SingleReader = true });
    private readonly DbConnection connection;
    private readonly SqlCommands sql;
    private readonly RowShapes shapes;
    private readonly TimeProvider clock;
    private readonly Task loop;

    /// <param name="connection">An open connection that belongs to the writer from now on.</param>
    public LedgerWriter(DbConnection connection, IModel model, TimeProvider clock)
    {
        this.connection = connection;
        this.clock = clock;
        shapes = new RowShapes(model);
        sql = new SqlCommands(connection);
        loop = Task.Run(WriteUntilClosedAsync);
    }

    /// <summary>Runs a burst in a transaction. Returns after it is durable; throws what the burst threw, with nothing written.</summary>
    public async Task<T> WriteAsync<T>(
        Actor actor, Func<LedgerTransaction, ValueTask<T>> burst, CancellationToken cancellationToken)
    {
        var work = new Work<T>(actor, burst, cancellationToken);
        if (!queue.Writer.TryWrite(work))
        {
            throw new ConflictException("E-STOPPING", "系统正在停止服务，本次操作没有执行。", "请稍后重新提交。");
        }

        return await work.Answer;
    }

    /// <summary>Takes no more bursts, finishes those that wait, closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        sql.Dispose();
        await connection.DisposeAsync();
    }

    private async Task WriteUntilClosedAsync()
    {
        var group = new List<Work>(MostPerCommit);
        await foreach (var first in queue.Reader.ReadAllAsync())
        {
            // Taken before the transaction begins: whoever waits is answered even if there is no database to begin with.
            group.Add(first);
            await CommitGroupAsync(group);
            group.Clear();
        }
    }

    private async Task CommitGroupAsync(List<Work> group)
    {
        try
        {
            await using var transaction = await connection.BeginTransactionAsync();
            sql.Transaction = transaction;
            await RunAsync(group[0]);
            while (group.Count < MostPerCommit && queue.Reader.TryRead(out var work))
            {
                group.Add(work);
                await RunAsync(work);
            }

            await transaction.CommitAsync();
        }
        catch (Exception failure)
        {
            // The disk, the database or its driver said no: every burst of the group is as if it had never been, and is told so.
            group.ForEach(work => work.FailCommit(failure));
            return;
        }

        group.ForEach(work => work.Publish());
    }

    private async Task RunAsync(Work work)
    {
        sql.Execute("SAVEPOINT burst");
        var kept = await work.RunAsync(new LedgerTransaction(sql, shapes, work.Actor, clock.GetUtcNow()));
        if (!kept)
        {
            sql.Execute("ROLLBACK TO burst");
        }

        sql.Execute("RELEASE burst");
    }

    private abstract class Work(Actor actor)
    {
        public Actor Actor { get; } = actor;

        /// <returns>False if the burst threw and its writing must be undone.</returns>
        public abstract ValueTask<bool> RunAsync(LedgerTransaction transaction);

        public abstract void Publish();

        public abstract void FailCommit(Exception failure);
    }

    private sealed class Work<T>(
        Actor actor, Func<LedgerTransaction, ValueTask<T>> burst, CancellationToken cancellationToken) : Work(actor)
    {
        private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? thrown;
        private T result = default!;

        public Task<T> Answer => answer.Task;

        public override async ValueTask<bool> RunAsync(LedgerTransaction transaction)
        {
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                result = await burst(transaction);
                return true;
            }
            catch (Exception failure)
            {
                // Not hidden: it is thrown to the caller who waits for the answer.
                thrown = failure;
                return false;
            }
        }

        public override void Publish()
        {
            if (thrown is null)
            {
                answer.SetResult(result);
            }
            else
            {
                answer.SetException(thrown);
            }
        }

        public override void FailCommit(Exception failure) => answer.SetException(thrown ?? failure);
    }
}
