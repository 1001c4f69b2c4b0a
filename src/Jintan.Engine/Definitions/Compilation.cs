namespace Jintan.Engine.Definitions;

/// <summary>A compiled definition and what is wrong with it. Whether diagnostics forbid a run is the caller's decision.</summary>
public sealed record Compilation(CompiledWorkflow Workflow, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
