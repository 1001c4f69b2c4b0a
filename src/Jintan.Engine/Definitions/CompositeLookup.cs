namespace Jintan.Engine.Definitions;

/// <summary>Finds the definition behind an activity that is a workflow; null when there is none.</summary>
/// <param name="type">The activity type, i.e. the name of the workflow.</param>
/// <param name="definitionId">The id that the node carries, when it does.</param>
/// <param name="version">The version of the activity.</param>
public delegate WorkflowDocument? CompositeLookup(string type, string? definitionId, int version);
