using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>Stands for a type that nobody provides; it fails when it is reached.</summary>
internal sealed class NotFoundActivity(string typeName) : Activity
{
    protected override void Execute(ActivityExecutionContext context) => throw new ActivityNotFoundException(typeName);
}

/// <summary>An activity of an unknown type was reached.</summary>
public sealed class ActivityNotFoundException(string typeName)
    : InvalidOperationException($"Activity type '{typeName}' version '0' could not be found.");
