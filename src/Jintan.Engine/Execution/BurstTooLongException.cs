namespace Jintan.Engine.Execution;

/// <summary>A burst that would run on without end.</summary>
public sealed class BurstTooLongException(int limit)
    : InvalidOperationException($"一次推进执行了超过 {limit} 个活动而没有等待；请检查流程中的循环条件。");
