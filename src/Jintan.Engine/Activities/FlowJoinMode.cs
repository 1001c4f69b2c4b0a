namespace Jintan.Engine.Activities;

/// <summary>When a join runs: at the first arrival, when all that are alive have arrived, or only when all have arrived.</summary>
public enum FlowJoinMode { WaitAny, WaitAllActive, WaitAll }
