namespace Jintan.Ledger.Writing;

/// <summary>A burst that waits to be written, and its caller who waits for the answer.</summary>
internal abstract class Work(Actor actor)
{
    public Actor Actor { get; } = actor;

    /// <returns>False if the burst threw and its writing must be undone.</returns>
    public abstract ValueTask<bool> RunAsync(LedgerTransaction transaction);

    /// <summary>The transaction has ended as it should: the caller gets the answer, or what the burst threw.</summary>
    public abstract void Answered();

    public abstract void FailCommit(Exception failure);
}

internal sealed class Work<T>(
    Actor actor, Func<LedgerTransaction, ValueTask<T>> burst, CancellationToken cancellationToken) : Work(actor)
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LedgerTransaction? written;
    private Exception? thrown;
    private T result = default!;

    public Task<T> Answer => answer.Task;

    public override async ValueTask<bool> RunAsync(LedgerTransaction transaction)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            result = await burst(transaction);
            transaction.End();
            written = transaction;
            return true;
        }
        catch (Exception failure)
        {
            // Not hidden: it is thrown to the caller who waits for the answer.
            thrown = failure;
            return false;
        }
    }

    public override void Answered()
    {
        if (thrown is null)
        {
            written!.KeepFiles();
            answer.SetResult(result);
        }
        else
        {
            answer.SetException(thrown);
        }
    }

    public override void FailCommit(Exception failure) => answer.SetException(thrown ?? failure);
}
