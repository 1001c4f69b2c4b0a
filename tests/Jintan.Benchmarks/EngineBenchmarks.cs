using BenchmarkDotNet.Attributes;
using Jintan.Engine.Execution;

namespace Jintan.Benchmarks;

/// <summary>The engine alone, in memory: (a) start to completion, (c) load and compile, (d) a suspended instance, its bytes, and its resume.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class EngineBenchmarks
{
    private readonly string[] _files = EngineFlows.ShippedFiles();
    private readonly Burst _suspended = EngineFlows.Start(EngineFlows.Waiting, "0f8fad5bd9cb469fa16570867728950e");

    /// <summary>(a) Five activities with a decision and a JavaScript expression.</summary>
    [Benchmark]
    public WorkflowStatus StartToCompletion() => EngineFlows.Start(EngineFlows.FiveActivities, "instance").State.Status;

    /// <summary>Start to a task, with the bytes that are stored.</summary>
    [Benchmark]
    public int StartToTask() => WorkflowStateSerializer.Write(EngineFlows.Start(EngineFlows.Waiting, "instance").State).Length;

    /// <summary>From stored bytes through the task to the end.</summary>
    [Benchmark]
    public async Task<WorkflowStatus> ResumeFromBytes()
    {
        var state = WorkflowStateSerializer.Read(WorkflowStateSerializer.Write(_suspended.State), EngineFlows.Waiting);
        var burst = await WorkflowRunner.ResumeAsync(EngineFlows.Waiting, state, new Stimulus.Resume(state.Bookmarks[0].Id), EngineFlows.Context);
        return burst.State.Status;
    }

    /// <summary>(c) Load and compile all definitions of the repository.</summary>
    [Benchmark]
    public int LoadAndCompileAll() => EngineFlows.LoadAndCompile(_files);
}
