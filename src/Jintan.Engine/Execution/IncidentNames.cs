using Jintan.Engine.Activities;

namespace Jintan.Engine.Execution;

/// <summary>Exceptions are named in incidents by the short name that Elsa gives them.</summary>
internal static class IncidentNames
{
    public static string Of(Exception exception) => exception switch
    {
        InvalidBackwardConnectionException or WorkflowDefinitionNotFoundException => nameof(Exception),
        VariableNotFoundException => nameof(InvalidOperationException),
        _ => exception.GetType().Name,
    };
}
