using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Browser.Tests;

/// <summary>The built binary in a process of its own, on a real file, at a port that the system chose.</summary>
public sealed partial class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly List<string> printed = [];
    private volatile TaskCompletionSource heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(Process process) => this.process = process;

    public string Address { get; private set; } = "";

    /// <summary>Everything that the process has said so far.</summary>
    public IReadOnlyList<string> Printed
    {
        get
        {
            lock (printed)
            {
                return [.. printed];
            }
        }
    }

    public static async Task<HostProcess> StartAsync(string folder, params string[] arguments)
    {
        var binary = typeof(HostProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "HostBinary").Value!;
        var start = new ProcessStartInfo("dotnet", [binary, .. arguments, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        var host = new HostProcess(new Process { StartInfo = start });
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        host.process.OutputDataReceived += (_, line) => host.Hear(line.Data, ready);
        host.process.ErrorDataReceived += (_, line) => host.Hear(line.Data, ready);
        host.process.EnableRaisingEvents = true;
        host.process.Exited += (_, _) => ready.TrySetException(
            new InvalidOperationException("The host ended before it listened:\n" + string.Join('\n', host.Printed)));
        host.process.Start();
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        host.Address = await ready.Task.WaitAsync(Patience);
        return host;
    }

    /// <summary>A group of the first printed line that matches; some lines come a moment after the host listens.</summary>
    public async Task<string> HeardAsync(Regex line, int group)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var next = heard.Task;
            if (Printed.Select(p => line.Match(p)).FirstOrDefault(m => m.Success) is { } found)
            {
                return found.Groups[group].Value;
            }

            await next.WaitAsync(patience.Token);
        }
    }

    /// <summary>As a power cut would end it.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
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

    private void Hear(string? line, TaskCompletionSource<string> ready)
    {
        if (line is null)
        {
            return;
        }

        lock (printed)
        {
            printed.Add(line);
        }

        var waiting = heard;
        heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.TrySetResult();

        if (Listening().Match(line) is { Success: true } found)
        {
            ready.TrySetResult(found.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
