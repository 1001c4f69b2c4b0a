using Jintan.Activities.Forms;
using Jintan.Activities.Outlines;
using Jintan.Engine.Definitions;
using Jintan.Engine.Definitions.Soundness;
using Jintan.Law;
using Jintan.Ledger.Procedures;

namespace Jintan.Host.Commands;

/// <summary>Something to mend in a procedure.</summary>
/// <param name="Text">File, node, what is wrong, and the cure.</param>
public sealed record ProcedureFinding(bool IsError, string Text)
{
    /// <summary>The clause that stands against it; null where no law is concerned.</summary>
    public Clause? Because { get; init; }

    /// <summary>The definition cannot be read as a flow: nothing more can be asked about it.</summary>
    public bool KeepsFromCompiling { get; init; }
}

/// <summary>Everything that keeps a file from being a procedure of real cases: format, types, connections, clauses, soundness.</summary>
public static class ProcedureFindings
{
    private static readonly ActivityCatalogue Catalogue = new ActivityCatalogue().AddFrom(typeof(Outline).Assembly);

    /// <summary>What is wrong with the procedures of a folder, file by file.</summary>
    public static IEnumerable<ProcedureFinding> OfFolder(string folder)
    {
        var files = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToArray();
        var procedures = files.Select(file => Path.GetFileName(file).Split(".v")[0]).ToHashSet(StringComparer.Ordinal);
        return files.SelectMany(file => Of(file, procedures));
    }

    /// <exception cref="ProceduresRefusedException">A file has an error: nothing of the folder may run.</exception>
    public static void RequireNone(string folder)
    {
        var errors = OfFolder(folder).Where(found => found.IsError).Select(found => found.Text).ToArray();
        if (errors.Length > 0)
        {
            throw new ProceduresRefusedException(errors);
        }
    }

    /// <param name="procedures">Definition ids that a case may be handed over to.</param>
    public static IReadOnlyList<ProcedureFinding> Of(string file, IReadOnlySet<string> procedures)
    {
        try
        {
            var document = WorkflowDocument.Parse(File.ReadAllBytes(file), file);
            return [.. NameOfTheFile(file, document), .. Of(document, procedures)];
        }
        catch (WorkflowFormatException error)
        {
            return [new(true, error.Message)];
        }
    }

    /// <summary>The same for a definition that lies in no file.</summary>
    public static IReadOnlyList<ProcedureFinding> Of(WorkflowDocument document, IReadOnlySet<string> procedures)
    {
        var source = document.SourceName;
        try
        {
            var outline = new Outline(document.ToJson());
            var compilation = WorkflowCompiler.Compile(document, Catalogue, WorkflowProfile.Procedure);
            var diagnostics = compilation.Diagnostics.Where(found => found.Severity != Severity.Information)
                .Select(found => new ProcedureFinding(found.Severity == Severity.Error, $"{source}：{found}") { KeepsFromCompiling = compilation.HasErrors });
            return compilation.HasErrors
                ? [.. diagnostics]
                :
                [
                    .. diagnostics, .. Tasks(source, outline, compilation.Workflow),
                    .. HandOvers(source, outline, procedures), .. Soundness(source, compilation.Workflow),
                ];
        }
        catch (FormatException error)
        {
            return [new(true, $"{source}：{error.Message}") { KeepsFromCompiling = true }];
        }
    }

    /// <summary>What is wrong with the files together; they must compile. Of several versions the newest counts.</summary>
    public static IReadOnlyList<ProcedureFinding> OfTheSet(IEnumerable<string> files) => LinkedFindings.Of(
    [
        .. files.Select(file => Compile(WorkflowDocument.Parse(File.ReadAllBytes(file), file)))
            .GroupBy(workflow => workflow.DefinitionId, StringComparer.Ordinal)
            .Select(versions => versions.MaxBy(workflow => workflow.Version)!),
    ]);

    /// <summary>The compiled definition, for one in which no error was found.</summary>
    public static CompiledWorkflow Compile(WorkflowDocument document) => WorkflowCompiler.Compile(document, Catalogue, WorkflowProfile.Procedure).Workflow;

    private static IEnumerable<ProcedureFinding> NameOfTheFile(string file, WorkflowDocument document)
    {
        var expected = $"{document.DefinitionId}.v{document.Version}.json";
        return Path.GetFileName(file) == expected ? [] : [new(true, $"{file}：文件名与其中的流程编号、版本不符。请改名为 {expected}。")];
    }

    private static IEnumerable<ProcedureFinding> Tasks(string file, Outline outline, CompiledWorkflow workflow)
    {
        foreach (var task in outline.Nodes.Where(node => node.IsTask))
        {
            var outcomes = workflow.FindActivity(task.Id)!.Outcomes;
            if (task.Form is not { } form)
            {
                yield return new(true, $"{file}：（节点 {task.Id}）：没有表单“{task.FormId}”。现有表单：{string.Join("、", FormCatalogue.All.Select(one => one.Id))}。");
            }
            else if (!form.Allows(workflow.DefinitionId, outcomes))
            {
                yield return new(true,
                    $"{file}：（节点 {task.Id}）：处理选项 {string.Join("、", outcomes)} 与表单“{form.Id}”的按钮不一致。"
                    + $"请改为：{string.Join("、", form.Choices.Select(choice => choice.Value).Except(form.ElsewhereIn.GetValueOrDefault(workflow.DefinitionId, [])))}。");
            }
        }
    }

    private static IEnumerable<ProcedureFinding> HandOvers(string file, Outline outline, IReadOnlySet<string> procedures) =>
        from node in outline.Nodes
        where node.HandsOverTo is { } next && !procedures.Contains(next)
        select new ProcedureFinding(true, $"{file}：（节点 {node.Id}）：没有流程“{node.HandsOverTo}”可移交。现有流程：{string.Join("、", procedures.Order(StringComparer.Ordinal))}。");

    private static IEnumerable<ProcedureFinding> Soundness(string file, CompiledWorkflow workflow) =>
        SoundnessCheck.Run(workflow).Findings.Select(found => new ProcedureFinding(
            found.Severity == Severity.Error,
            $"{file}：{found.Kind}（节点 {found.NodeId}）：{found.Message} {found.Cure}{(found.Run.Count == 0 ? "" : $" 例如：{string.Join(" > ", found.Run)}")}"));
}
