using System.Diagnostics;
using Jintan.Engine.Execution;

namespace Jintan.Benchmarks;

/// <summary>The engine's figures in a few seconds: <c>dotnet run -c Release --project tests/Jintan.Benchmarks -- --quick</c>.</summary>
internal static class QuickFigures
{
    private const int Rounds = 20_000;

    public static void Print()
    {
        Measure("start to completion, 5 activities, 1 JavaScript", () => EngineFlows.Start(EngineFlows.FiveActivities, "instance"));
        Measure("start to task", () => EngineFlows.Start(EngineFlows.Waiting, "instance"));
        Measure("start to task, with stored bytes", () => WorkflowStateSerializer.Write(EngineFlows.Start(EngineFlows.Waiting, "instance").State));
        var bytes = WorkflowStateSerializer.Write(EngineFlows.Start(EngineFlows.Waiting, "0f8fad5bd9cb469fa16570867728950e").State).Length;
        Console.WriteLine($"{"stored per suspended instance",-50} {bytes,10:N0} bytes");
    }

    private static void Measure(string what, Action action)
    {
        for (var i = 0; i < Rounds; i++)
            action();
        var best = double.MaxValue;
        var allocated = 0L;
        for (var run = 0; run < 5; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < Rounds; i++)
                action();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine($"{what,-50} {Rounds / best,10:N0}/s {allocated / Rounds / 1024.0,8:N1} KiB");
    }
}
