using System.Text.Json.Nodes;
using Jintan.Engine.Activities;
using Jintan.Engine.Authoring;

namespace Jintan.Engine.Definitions;

/// <summary>Turns a definition into an immutable graph, once per version.</summary>
public static class WorkflowCompiler
{
    /// <param name="composites">Finds workflows that are used as activities; without it they are unknown types.</param>
    public static Compilation Compile(
        WorkflowDocument document, ActivityCatalogue catalogue, WorkflowProfile profile,
        CompositeLookup? composites = null, CompileOptions? options = null)
    {
        var diagnostics = new DiagnosticSink(profile);
        var build = new GraphBuilder(document, catalogue, diagnostics, composites, options ?? CompileOptions.Default);
        var workflow = build.Run();
        ConnectionChecks.Run(workflow, diagnostics);
        return new(workflow, diagnostics.Found);
    }
}
