namespace Jintan.Engine.Activities;

/// <summary>A loop was closed from a place that can be reached without passing the target.</summary>
public sealed class InvalidBackwardConnectionException(string source, string target) : InvalidOperationException(
    $"Invalid backward connection: Every path from the source ('{source}') must go through the target ('{target}') when tracing back to the start.");
