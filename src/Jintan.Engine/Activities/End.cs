using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>Ends the sequence or flowchart around it; outer ones go on.</summary>
[Activity(Namespace = "Elsa", Type = "End", Category = "Flow", Description = "流程图到此为止。")]
public sealed class End : CodeActivity, ITerminal;
