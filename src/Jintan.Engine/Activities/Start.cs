using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

[Activity(Namespace = "Elsa", Type = "Start", Category = "Flow", Description = "A milestone activity that marks the start of a flowchart.")]
public sealed class Start : CodeActivity;
