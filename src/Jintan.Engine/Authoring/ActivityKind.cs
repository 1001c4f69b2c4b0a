namespace Jintan.Engine.Authoring;

/// <summary>What an activity is to the designer: a step, a way to start a workflow, or work that may run in the background.</summary>
public enum ActivityKind { Action, Trigger, Job, Task }
