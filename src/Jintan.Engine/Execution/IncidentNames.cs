using Jintan.Engine.Expressions;

namespace Jintan.Engine.Execution;

/// <summary>Exceptions are named in incidents by their short type name.</summary>
internal static class IncidentNames
{
    public static string Of(Exception exception) => exception.GetType().Name;
}
