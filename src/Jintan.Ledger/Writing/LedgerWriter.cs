using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;
using Jintan.Ledger.Cases;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jintan.Ledger.Writing;

/// <summary>
/// All writing of this host. On SQLite one lane, where bursts that wait while a commit is on its way to the disk share the next one;
/// on a server several lanes, each burst in a transaction of its own. Nobody is answered before the commit that carries the answer.
/// </summary>
public sealed class LedgerWriter : IAsyncDisposable
{
    /// <summary>Tries of one burst before its caller is told that others are always faster.</summary>
    private const int MostTries = 8;

    private readonly Channel<Work> queue = Channel.CreateUnbounded<Work>();
    private readonly LedgerDatabase database;
    private readonly WriterLane[] lanes;
    private readonly Task writing;

    public LedgerWriter(LedgerDatabase database, IModel model, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(database);
        this.database = database;
        var shapes = new RowShapes(model, database);
        var files = new CaseFileCache();
        lanes = [.. Enumerable.Range(0, database.Lanes).Select(_ => new WriterLane(database, queue.Reader, shapes, files, clock))];
        writing = Task.WhenAll(lanes.Select(lane => Task.Run(lane.WriteUntilClosedAsync)));
    }

    /// <summary>Runs a burst in a transaction. Returns after it is durable; throws what the burst threw, with nothing written.</summary>
    /// <param name="burst">Runs again from the beginning when another burst was faster.</param>
    public async Task<T> WriteAsync<T>(
        Actor actor, Func<LedgerTransaction, ValueTask<T>> burst, CancellationToken cancellationToken)
    {
        using var trace = LedgerTelemetry.Burst();
        var began = Stopwatch.GetTimestamp();
        try
        {
            var answer = await TryWriteAsync(actor, burst, cancellationToken);
            LedgerTelemetry.Ended(began, null);
            return answer;
        }
        catch (Exception failure)
        {
            LedgerTelemetry.Ended(began, failure);
            throw;
        }
    }

    /// <summary>Proves that the ledger can be written: takes the lock of a write that changes nothing, and commits.</summary>
    public Task ProbeAsync(CancellationToken cancellationToken) => WriteAsync(
        Actor.System, tx => new ValueTask<int>(tx.Execute("DELETE FROM outbox WHERE id = @p0", "")), cancellationToken);

    private async Task<T> TryWriteAsync<T>(Actor actor, Func<LedgerTransaction, ValueTask<T>> burst, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var work = new Work<T>(actor, burst, cancellationToken);
            if (!queue.Writer.TryWrite(work))
            {
                throw new ConflictException("E-STOPPING", "系统正在停止服务，本次操作没有执行。", "请稍后重新提交。");
            }

            try
            {
                return await work.Answer;
            }
            catch (Exception lost) when (attempt < MostTries && IsLostRace(lost))
            {
                // The first to wait longer than the others gets through.
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 << attempt)), cancellationToken);
            }
        }
    }

    /// <summary>Takes no more bursts, finishes those that wait, closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing;
        foreach (var lane in lanes)
        {
            await lane.DisposeAsync();
        }
    }

    private bool IsLostRace(Exception failure) => failure is RaceLostException || (failure is DbException of && database.IsLostRace(of));
}
