using Jintan.Host.Audit.Trials;
using Jintan.Ledger.Checkpoints;

namespace Jintan.Host.Commands;

/// <summary>The verbs of the binary. Without one it serves.</summary>
public static class CommandLine
{
    /// <summary>Wrong words on the command line; a failed check is 1.</summary>
    public const int WrongUse = 2;

    private const string Usage = """
        Usage: Jintan.Host [demo] [--urls ADDRESS]       serves; demo adds an invented organisation with cases in flight
               Jintan.Host scenarios run FILE            runs acceptance scenarios against the law
               Jintan.Host coverage [FILE]               what implements each clause, run in the sources; FILE: other scenarios
               Jintan.Host ledger verify [--KEY VALUE]                     recomputes every chain of the configured database, names the first bad entry of each
               Jintan.Host ledger verify DATABASE [--checkpoints FOLDER]   the same for an SQLite file
               Jintan.Host ledger verify --package FILE [--checkpoints FOLDER]   checks an evidence package without a database, FOLDER: against checkpoints kept elsewhere
               Jintan.Host ledger checkpoint [--KEY VALUE]                 exports the heads of all chains of the configured database with their Merkle root
               Jintan.Host ledger checkpoint DATABASE [FOLDER]             the same for an SQLite file
               Jintan.Host migrate [--KEY VALUE]         brings the configured database up to this program's schema
               Jintan.Host workflows check [FOLDER]      what is wrong with the procedures, and what would cure it
               Jintan.Host workflows export [FOLDER]     writes the published versions of the configured ledger as files
               Jintan.Host workflows import FOLDER       hands new versions in for review; nothing is published by a command
               Jintan.Host workflows outline [FOLDER]    redraws the outline beside each procedure, and the index
        FILE is a scenario file such as tests/scenarios/scenarios.yaml; FOLDER is "workflows" unless given;
        DATABASE is an SQLite file such as data/jintan.db; KEY is a setting such as ConnectionStrings:Ledger or Audit:Checkpoints.
        """;

    /// <summary>Runs the verb and returns its exit code; null when there is none and the host shall serve.</summary>
    public static async Task<int?> RunAsync(string[] words, TextWriter output)
    {
        try
        {
            return words switch
            {
                [] or ["demo", ..] => null,
                ["--help" or "-h" or "help"] => await WriteAsync(output, Usage, 0),
                [var first, ..] when first.StartsWith('-') => null,
                ["scenarios", "run", var file] => await Activities.Scenarios.ScenarioRun.ExecuteAsync(file, output, scenario => RunningSystem.AnswerAsync(scenario, CancellationToken.None)),
                ["coverage"] => CoverageCommand.Run(null, output),
                ["coverage", var file] => CoverageCommand.Run(file, output),
                ["ledger", "verify", "--package", var file] => await PackageCommand.VerifyAsync(file, null, output),
                ["ledger", "verify", "--package", var file, "--checkpoints", var folder] => await PackageCommand.VerifyAsync(file, folder, output),
                ["ledger", "verify", .. var settings] when settings is [] or [['-', ..], ..] => await LedgerCommand.VerifyConfiguredAsync(settings, output),
                ["ledger", "checkpoint", .. var settings] when settings is [] or [['-', ..], ..] => await LedgerCommand.CheckpointConfiguredAsync(settings, output),
                ["ledger", "verify", var file] => await LedgerCommand.VerifyAsync(file, null, output),
                ["ledger", "verify", var file, "--checkpoints", var folder] => await LedgerCommand.VerifyAsync(file, folder, output),
                ["ledger", "checkpoint", var file] => await LedgerCommand.CheckpointAsync(file, null, output),
                ["ledger", "checkpoint", var file, var folder] => await LedgerCommand.CheckpointAsync(file, folder, output),
                ["migrate", .. var settings] => await MigrateCommand.RunAsync(settings, output),
                ["workflows", "check"] => WorkflowsCommand.Check(WorkflowsCommand.DefaultFolder, output),
                ["workflows", "check", var folder] => WorkflowsCommand.Check(folder, output),
                ["workflows", "export"] => await ProcedureExchange.ExportAsync(WorkflowsCommand.DefaultFolder, output),
                ["workflows", "export", var folder] => await ProcedureExchange.ExportAsync(folder, output),
                ["workflows", "import", var folder] => await ProcedureExchange.ImportAsync(folder, output),
                ["workflows", "outline"] => WorkflowsCommand.Outline(WorkflowsCommand.DefaultFolder, output),
                ["workflows", "outline", var folder] => WorkflowsCommand.Outline(folder, output),
                _ => await WriteAsync(output, $"Unknown command: {string.Join(' ', words)}\n{Usage}", WrongUse),
            };
        }
        catch (CheckpointRefusedException refused)
        {
            return await WriteAsync(output, refused.Message, 1);
        }
        catch (FormatException error)
        {
            return await WriteAsync(output, error.Message, WrongUse);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return await WriteAsync(output, $"{error.Message} Cure: name a file or folder that exists and may be read.", WrongUse);
        }
    }

    private static async Task<int> WriteAsync(TextWriter output, string text, int exitCode)
    {
        await output.WriteLineAsync(text);
        return exitCode;
    }
}
