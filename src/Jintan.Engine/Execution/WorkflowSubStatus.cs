namespace Jintan.Engine.Execution;

/// <summary>How an instance stands or ended. The numbers are those of Elsa's interface.</summary>
public enum WorkflowSubStatus { Pending = 0, Executing = 1, Suspended = 2, Finished = 3, Cancelled = 4, Faulted = 5 }
