namespace Jintan.Engine.Activities;

/// <summary>When a join runs: only when all branches have arrived, when all that are alive have arrived, or at the first arrival.</summary>
public enum FlowJoinMode { WaitAll, WaitAllActive, WaitAny }
