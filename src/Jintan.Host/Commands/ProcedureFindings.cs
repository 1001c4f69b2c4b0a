using Jintan.Activities.Outlines;
using Jintan.Engine.Definitions;
using Jintan.Engine.Definitions.Soundness;

namespace Jintan.Host.Commands;

/// <summary>Something to mend in a procedure.</summary>
/// <param name="Text">File, node, what is wrong, and the cure.</param>
public sealed record ProcedureFinding(bool IsError, string Text);

/// <summary>Everything that keeps a file from being a procedure of real cases: format, types, connections, clauses, soundness.</summary>
public static class ProcedureFindings
{
    private static readonly ActivityCatalogue Catalogue = new ActivityCatalogue().AddFrom(typeof(Outline).Assembly);

    public static IReadOnlyList<ProcedureFinding> Of(string file)
    {
        try
        {
            var document = WorkflowDocument.Parse(File.ReadAllBytes(file), file);
            _ = new Outline(document.ToJson());
            var compilation = WorkflowCompiler.Compile(document, Catalogue, WorkflowProfile.Procedure);
            var diagnostics = compilation.Diagnostics.Where(found => found.Severity != Severity.Information)
                .Select(found => new ProcedureFinding(found.Severity == Severity.Error, $"{file}：{found}"));
            return compilation.HasErrors
                ? [.. NameOfTheFile(file, document), .. diagnostics]
                : [.. NameOfTheFile(file, document), .. diagnostics, .. Soundness(file, compilation.Workflow)];
        }
        catch (WorkflowFormatException error)
        {
            return [new(true, error.Message)];
        }
        catch (FormatException error)
        {
            return [new(true, $"{file}：{error.Message}")];
        }
    }

    private static IEnumerable<ProcedureFinding> NameOfTheFile(string file, WorkflowDocument document)
    {
        var expected = $"{document.DefinitionId}.v{document.Version}.json";
        return Path.GetFileName(file) == expected ? [] : [new(true, $"{file}：文件名与其中的流程编号、版本不符。请改名为 {expected}。")];
    }

    private static IEnumerable<ProcedureFinding> Soundness(string file, CompiledWorkflow workflow) =>
        SoundnessCheck.Run(workflow).Findings.Select(found => new ProcedureFinding(
            found.Severity == Severity.Error,
            $"{file}：{found.Kind}（节点 {found.NodeId}）：{found.Message} {found.Cure}{(found.Run.Count == 0 ? "" : $" 例如：{string.Join(" > ", found.Run)}")}"));
}
