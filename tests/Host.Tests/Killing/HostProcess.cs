using System.Collections.Concurrent;
using System.Diagnostics;
using Jintan.Host.Setup;
using NUnit.Framework.Interfaces;

namespace Host.Tests.Killing;

/// <summary>The built host as a process of its own, to be killed without warning.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly ConcurrentQueue<string> written = [];
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(string binary, string folder, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { binary, "demo", "--urls", "http://127.0.0.1:0" },
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Exited += (_, _) =>
        {
            // Until its last words have been read.
            process.WaitForExit();
            ready.TrySetException(new InvalidOperationException($"The host ended by itself with {process.ExitCode}:\n{string.Join('\n', written).TrimEnd()}"));
        };
    }

    /// <summary>True from the moment of the kill: from then on a broken connection is no surprise.</summary>
    public bool IsKilled { get; private set; }

    public Uri Address => ready.Task.Result;

    /// <summary>What it has written so far, line by line.</summary>
    public IReadOnlyCollection<string> Written => written;

    /// <summary>Puts what hosts have written beside a result that failed: an answer 500 names its cause in the log alone.</summary>
    public static void TellOnFailure(IEnumerable<string> written)
    {
        if (TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed)
        {
            TestContext.Out.WriteLine(string.Join('\n', written));
        }
    }

    /// <summary>A host on an SQLite file.</summary>
    public static Task<HostProcess> OnFileAsync(string database) => StartAsync(
        Path.GetDirectoryName(database)!, new Dictionary<string, string> { ["ConnectionStrings__Demonstration"] = $"Data Source={database}" });

    /// <summary>Returns when the host answers.</summary>
    /// <param name="settings">Environment variables.</param>
    /// <param name="binary">The built one, if none is named.</param>
    public static async Task<HostProcess> StartAsync(string folder, IReadOnlyDictionary<string, string> settings, string? binary = null)
    {
        var host = new HostProcess(binary ?? typeof(Database).Assembly.Location, folder, settings);
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

    /// <summary>SIGTERM, as a service manager or an orchestrator sends it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await signal.WaitForExitAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
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
            // A plain line ends with the address, a structured one goes on behind it.
            ready.TrySetResult(new Uri(line[(at + Listening.Length)..].Split('"')[0].Trim()));
        }
    }
}
