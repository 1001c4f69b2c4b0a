using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Jintan.Benchmarks;

/// <summary>
/// From the built binary to the first page: <c>--startup BINARY</c> starts it ten times on an empty folder and waits for the sign-in page.
/// </summary>
internal static class StartFigures
{
    private const int Starts = 10;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    public static async Task PrintAsync(string binary)
    {
        var times = new double[Starts];
        for (var i = 0; i < Starts; i++)
        {
            times[i] = await StartAsync(Path.GetFullPath(binary));
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"start to first page, empty folder: p50 {times[Starts / 2]:F2} s, least {times[0]:F2} s, most {times[^1]:F2} s"));
    }

    private static async Task<double> StartAsync(string binary)
    {
        var folder = Directory.CreateTempSubdirectory("jintan-start-").FullName;
        var address = $"http://127.0.0.1:{FreePort()}";
        var clock = Stopwatch.StartNew();
        using var host = Process.Start(new ProcessStartInfo("dotnet", [binary, "--urls", address])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        try
        {
            host.BeginOutputReadLine();
            host.BeginErrorReadLine();
            using var visitor = new HttpClient { BaseAddress = new Uri(address) };
            while (!await AnswersAsync(visitor))
            {
                await Task.Delay(Look);
            }

            return clock.Elapsed.TotalSeconds;
        }
        finally
        {
            host.Kill(entireProcessTree: true);
            await host.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient visitor)
    {
        try
        {
            using var page = await visitor.GetAsync(new Uri("/sign-in", UriKind.Relative));
            return page.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet.
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
