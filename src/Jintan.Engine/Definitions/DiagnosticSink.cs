namespace Jintan.Engine.Definitions;

/// <summary>Collects diagnostics; what the procedure profile refuses is a warning in the general one.</summary>
internal sealed class DiagnosticSink(WorkflowProfile profile)
{
    private readonly List<(string Code, CompiledNode? Node, string Path, string Message, string Cure)> _found = [];

    public WorkflowProfile Profile { get; } = profile;

    /// <summary>Read at the end: only then have the workflows their ids.</summary>
    public IReadOnlyList<Diagnostic> Found =>
        [.. _found.Select(one => new Diagnostic(Severity, one.Code, one.Node?.Id, one.Path, one.Message, one.Cure))];

    private Severity Severity => Profile == WorkflowProfile.Procedure ? Severity.Error : Severity.Warning;

    public void Add(string code, CompiledNode? node, string path, string message, string cure) => _found.Add((code, node, path, message, cure));
}
