using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>An activity that runs others and decides, each time one of them ends, what comes next.</summary>
public abstract class Container : Activity
{
    internal abstract void ChildCompleted(ActivityExecutionContext context, ActivityExecutionContext child);

    /// <summary>True for End, Finish, Complete and Break: the sequence or flowchart around them is over.</summary>
    internal static bool EndsScope(ActivityExecutionContext child) => child.Activity is ITerminal;
}
