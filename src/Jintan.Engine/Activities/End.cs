using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>Ends the sequence or flowchart around it; outer ones go on.</summary>
[Activity(Namespace = "Elsa", Type = "End", Category = "Flow", Description = "A milestone activity that marks the end of a flowchart.")]
public sealed class End : CodeActivity, ITerminal;
