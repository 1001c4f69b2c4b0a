namespace Jintan.Host.Audit.WhatIf;

/// <summary>Trials in the background, one an auditor and one at a time. Progress and result stay in the memory of this host: a trial writes nothing anywhere.</summary>
public sealed class WhatIfRuns(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, ILogger<WhatIfRuns> log) : IDisposable
{
    private readonly Dictionary<string, WhatIfRun> runs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>The trial of this question; the auditor's last one where it is the same, else it is set going in its place.</summary>
    public WhatIfRun Of(string account, WhatIfQuestion question)
    {
        lock (runs)
        {
            if (runs.TryGetValue(account, out var last) && last.Question == question)
            {
                return last;
            }

            last?.Replace();
            var run = runs[account] = new WhatIfRun(question);
            _ = Task.Run(() => TryAsync(run, lifetime.ApplicationStopping), lifetime.ApplicationStopping);
            return run;
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task TryAsync(WhatIfRun run, CancellationToken stopping)
    {
        await turn.WaitAsync(stopping);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            run.Result = await scope.ServiceProvider.GetRequiredService<WhatIfCases>().AskAsync(run.Question, run.Report, stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "A trial over closed cases failed.");
            run.Result = new(0, [], "推算因出错而中断，没有结论。请重新推算；仍然出错的，请联系系统管理员。");
        }
        finally
        {
            turn.Release();
        }
    }
}
