using System.Diagnostics;
using Jintan.Engine.Definitions;
using Jintan.Engine.Definitions.Soundness;
using Jintan.Engine.Execution;

namespace Jintan.Benchmarks;

/// <summary>The engine's figures in memory, beside what they must reach: (a) start to completion, (c) load and compile, (d) a suspended instance.</summary>
internal static class QuickFigures
{
    private const int Rounds = 20_000;
    private const int Compilations = 20;
    private const int Suspended = 20_000;

    public static void Print()
    {
        var files = EngineFlows.ShippedFiles();
        Measure("start to completion, 5 activities, 1 JavaScript", Rounds, () => EngineFlows.Start(EngineFlows.FiveActivities, "instance"), "20,000/s, 20 KiB");
        Measure("start to task", Rounds, () => EngineFlows.Start(EngineFlows.Waiting, "instance"));
        Measure("start to task, with stored bytes", Rounds, () => WorkflowStateSerializer.Write(EngineFlows.Start(EngineFlows.Waiting, "instance").State));
        Measure($"load and compile of all {files.Length} definitions", Compilations, () => EngineFlows.LoadAndCompile(files));
        Measure($"soundness of a flow of {EngineFlows.Wide.Root.Children[0].Children.Count} activities, forks of four", Compilations, () => SoundOrThrow(EngineFlows.Wide), "10/s");
        var bytes = WorkflowStateSerializer.Write(EngineFlows.Start(EngineFlows.Waiting, "0f8fad5bd9cb469fa16570867728950e").State).Length;
        Line("stored per suspended instance", $"{bytes / 1024.0,10:N1} KiB", "4 KiB");
        Line("memory per suspended instance, its state loaded", $"{Held() / 1024.0,10:N1} KiB");
    }

    private static void SoundOrThrow(CompiledWorkflow workflow)
    {
        if (SoundnessCheck.Run(workflow) is { IsSound: false } report)
            throw new InvalidOperationException(string.Join('\n', report.Findings));
    }

    public static void Line(string what, string figure, string? target = null) =>
        Console.WriteLine($"{what,-60} {figure}{(target is null ? "" : $"  (to reach: {target})")}");

    /// <summary>Bytes that the state of a suspended instance holds. A host keeps none: it is read for the burst.</summary>
    private static double Held()
    {
        var states = new WorkflowState[Suspended];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Suspended; i++)
            states[i] = EngineFlows.Start(EngineFlows.Waiting, Guid.NewGuid().ToString("n")).State;
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(states);
        return (after - before) / (double)Suspended;
    }

    private static void Measure(string what, int rounds, Action action, string? target = null)
    {
        for (var i = 0; i < rounds; i++)
            action();
        var best = double.MaxValue;
        var allocated = 0L;
        for (var run = 0; run < 5; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < rounds; i++)
                action();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Line(what, $"{rounds / best,10:N0}/s {allocated / rounds / 1024.0,8:N1} KiB", target);
    }
}
