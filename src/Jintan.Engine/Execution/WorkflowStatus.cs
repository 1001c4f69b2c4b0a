namespace Jintan.Engine.Execution;

/// <summary>Whether an instance can still move. The numbers are those of Elsa's interface.</summary>
public enum WorkflowStatus { Running = 0, Finished = 1 }
