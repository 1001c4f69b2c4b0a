using Jintan.Activities.Outlines;

namespace Jintan.Host.Commands;

/// <summary>Looks at a folder of procedures the way the host does at its start, without serving.</summary>
public static class WorkflowsCommand
{
    public const string DefaultFolder = "workflows";

    /// <summary>Writes what is wrong with each procedure; 1 when something is an error, or when there is no procedure at all.</summary>
    public static int Check(string folder, TextWriter output)
    {
        var files = Directory.GetFiles(folder, "*.json");
        var errors = 0;
        foreach (var finding in ProcedureFindings.OfFolder(folder))
        {
            errors += finding.IsError ? 1 : 0;
            output.WriteLine($"{(finding.IsError ? "error" : "warning")}  {finding.Text}");
        }

        if (errors == 0)
        {
            foreach (var finding in ProcedureFindings.OfTheSet(files))
            {
                errors++;
                output.WriteLine($"error  {finding.Text}");
            }
        }

        output.WriteLine(files.Length == 0 ? $"No procedures in '{folder}'." : $"{files.Length} procedures, {errors} errors");
        return errors == 0 && files.Length > 0 ? 0 : 1;
    }

    /// <summary>Redraws what is stale and names it.</summary>
    public static int Outline(string folder, TextWriter output)
    {
        var redrawn = OutlineFolder.Open(folder).Redraw();
        foreach (var page in redrawn)
        {
            output.WriteLine(page);
        }

        output.WriteLine($"{redrawn.Count} pages redrawn");
        return 0;
    }
}
