namespace Jintan.Engine.Activities;

/// <summary>Marks activities that end the sequence or flowchart around them.</summary>
internal interface ITerminal;
