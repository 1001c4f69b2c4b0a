using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

[Activity(Namespace = "Elsa", Type = "Start", Category = "Flow", Description = "流程图由此开始。")]
public sealed class Start : CodeActivity;
