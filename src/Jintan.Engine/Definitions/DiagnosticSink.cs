namespace Jintan.Engine.Definitions;

/// <summary>Collects diagnostics; what the procedure profile refuses is a warning in the general one.</summary>
internal sealed class DiagnosticSink(WorkflowProfile profile)
{
    private readonly List<Diagnostic> _found = [];

    public WorkflowProfile Profile { get; } = profile;

    public IReadOnlyList<Diagnostic> Found => _found;

    public void Add(string code, CompiledNode? node, string path, string message, string cure) =>
        _found.Add(new(Profile == WorkflowProfile.Procedure ? Severity.Error : Severity.Warning, code, node?.Id, path, message, cure));
}
