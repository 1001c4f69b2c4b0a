namespace Jintan.Engine.Definitions;

/// <summary>What a definition may use: real procedures do without scripts, sandbox and drafts may use everything.</summary>
public enum WorkflowProfile { Procedure, General }
