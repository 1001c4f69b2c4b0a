using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Jintan.Benchmarks;

/// <summary>
/// One officer and then 64 at once, each opening a task, completing it and reading the inbox that comes after it, over HTTP on a running
/// demonstration host: <c>--load ADDRESS ACCOUNT PASSWORD STAFF-NUMBER</c>. A task is answered as completed once its burst is committed. The clues it registers it also closes, so that the next run finds the same backlog;
/// <c>--history</c> adds closed cases between two runs.
/// </summary>
internal static class LoadFigures
{
    private const int Officers = 64;
    private const int TasksEach = 8;

    public static async Task PrintAsync(string address, string account, string password, string staffNumber)
    {
        var officers = await Task.WhenAll(Enumerable.Range(0, Officers).Select(_ => DemonstrationBrowser.SignInAsync(address, account, password)));
        await RunAsync("warm up", officers, staffNumber, Officers * TasksEach);
        await RunAsync("one officer", officers[..1], staffNumber, Officers * TasksEach);
        await RunAsync($"{Officers} officers", officers, staffNumber, Officers * TasksEach);
    }

    private static async Task RunAsync(string what, DemonstrationBrowser[] officers, string staffNumber, int number)
    {
        await officers[0].RegisterAsync(staffNumber, number);
        var tasks = new ConcurrentQueue<string>(await TasksAsync(officers[0], number));
        var times = new Times([], [], []);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(officers.Select(officer => WorkAsync(officer, tasks, times)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {number / clock.Elapsed.TotalSeconds:F0} tasks/s; open {Quantiles(times.Open)}; complete {Quantiles(times.Complete)}; inbox {Quantiles(times.Inbox)}"));
    }

    private static async Task<List<string>> TasksAsync(DemonstrationBrowser officer, int number)
    {
        var tasks = new List<string>(number);
        for (var page = 1; tasks.Count < number; page++)
        {
            var inbox = await officer.OpenAsync($"/inbox?node={Uri.EscapeDataString("研究是否受理")}&page={page}");
            var found = DemonstrationBrowser.Tasks(inbox).ToList();
            if (found.Count == 0)
                throw new InvalidOperationException($"The inbox has {tasks.Count} tasks of collective study, {number} are needed.");
            tasks.AddRange(found);
        }

        return tasks[..number];
    }

    private static async Task WorkAsync(DemonstrationBrowser officer, ConcurrentQueue<string> tasks, Times times)
    {
        while (tasks.TryDequeue(out var task))
        {
            var page = await TimeAsync(times.Open, () => officer.OpenAsync(task));
            var next = await TimeAsync(times.Complete, () => officer.SubmitAsync(task, Study(page)));
            var inbox = await TimeAsync(times.Inbox, () => officer.OpenAsync(next));
            if (!WebUtility.HtmlDecode(inbox).Contains("已办理", StringComparison.Ordinal))
                throw new InvalidOperationException($"{task} was not completed.");
        }
    }

    private static async Task<string> TimeAsync(ConcurrentBag<double> times, Func<Task<string>> act)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await act();
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return answer;
    }

    private static Dictionary<string, string> Study(string page) => new()
    {
        ["__RequestVerificationToken"] = DemonstrationBrowser.Hidden(page, "__RequestVerificationToken"),
        ["_key"] = DemonstrationBrowser.Hidden(page, "_key"),
        ["_outcome"] = "NotAccept",
        ["heldOn"] = "2026-03-02",
        ["members"] = "主任、副主任、经办人",
        ["collective"] = "true",
        ["conflict"] = "false",
        ["specialRule"] = "false",
        ["opinions"] = "一致同意不予受理：所反映的问题不属于作风问题。",
    };

    private static string Quantiles(ConcurrentBag<double> times)
    {
        double[] sorted = [.. times.Order()];
        return string.Create(CultureInfo.InvariantCulture, $"p50 {sorted[sorted.Length / 2],6:F1} ms, p99 {sorted[sorted.Length * 99 / 100],6:F1} ms");
    }

    private sealed record Times(ConcurrentBag<double> Open, ConcurrentBag<double> Complete, ConcurrentBag<double> Inbox);
}
