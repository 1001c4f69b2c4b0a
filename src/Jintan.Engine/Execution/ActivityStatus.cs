namespace Jintan.Engine.Execution;

/// <summary>Where an execution of an activity stands. A waiting activity is running.</summary>
public enum ActivityStatus { Running, Completed, Canceled, Faulted }
