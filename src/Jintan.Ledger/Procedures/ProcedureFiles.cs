using Jintan.Engine.Definitions;

namespace Jintan.Ledger.Procedures;

/// <summary>Reads the shipped procedures, strictly: one error in one file and nothing is loaded.</summary>
public static class ProcedureFiles
{
    /// <exception cref="ProceduresRefusedException">A file is not a valid procedure; every reason is named.</exception>
    public static IReadOnlyList<CompiledWorkflow> Load(string folder, ActivityCatalogue catalogue)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToArray() : [];
        if (files.Length == 0)
        {
            throw new ProceduresRefusedException([$"文件夹“{folder}”中没有流程定义（*.json）。"]);
        }

        var problems = new List<string>();
        var workflows = new List<CompiledWorkflow>();
        foreach (var file in files)
        {
            var compilation = WorkflowCompiler.Compile(
                WorkflowDocument.Parse(File.ReadAllBytes(file), Path.GetFileName(file)), catalogue, WorkflowProfile.Procedure);
            problems.AddRange(compilation.Diagnostics
                .Where(d => d.Severity == Severity.Error)
                .Select(d => $"{Path.GetFileName(file)}: {d}"));
            workflows.Add(compilation.Workflow);
        }

        return problems.Count == 0 ? workflows : throw new ProceduresRefusedException(problems);
    }
}
