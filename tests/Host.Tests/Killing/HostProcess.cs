using System.Collections.Concurrent;
using System.Diagnostics;
using Jintan.Host.Setup;

namespace Host.Tests.Killing;

/// <summary>The built host as a process of its own on a file of its own, to be killed without warning.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly ConcurrentQueue<string> written = [];
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(string database)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { typeof(Database).Assembly.Location, "demo", "--urls", "http://127.0.0.1:0" },
            WorkingDirectory = Path.GetDirectoryName(database),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Demonstration"] = $"Data Source={database}";
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The host ended by itself:\n{string.Join('\n', written)}"));
    }

    /// <summary>True from the moment of the kill: from then on a broken connection is no surprise.</summary>
    public bool IsKilled { get; private set; }

    public Uri Address => ready.Task.Result;

    /// <summary>Returns when the host answers.</summary>
    public static async Task<HostProcess> StartAsync(string database)
    {
        var host = new HostProcess(database);
        host.process.Start();
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        try
        {
            await host.ready.Task.WaitAsync(LongestStart);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>SIGKILL: no handler runs, no buffer is written out.</summary>
    public async Task KillAsync()
    {
        IsKilled = true;
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private void Take(string? line)
    {
        written.Enqueue(line ?? "");
        if (line?.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
        {
            ready.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
        }
    }
}
