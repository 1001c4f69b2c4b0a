namespace Jintan.Engine.Authoring;

/// <summary>What runs when a bookmark is resumed: a method of the activity that created it.</summary>
public delegate ValueTask ExecuteActivityDelegate(ActivityExecutionContext context);
