using Jintan.Ledger;
using Jintan.Ledger.Checkpoints;
using Jintan.Ledger.Sqlite;
using Jintan.Ledger.Verification;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Commands;

/// <summary><c>ledger verify</c> and <c>ledger checkpoint</c>: the ledger looked at from outside the running host.</summary>
public static class LedgerCommand
{
    /// <summary>Recomputes every chain and names the first bad entry of each.</summary>
    /// <param name="checkpoints">Folder of exported checkpoints; null: the one beside the database, where there is one.</param>
    /// <returns>0 if everything is intact, 1 if something is not.</returns>
    public static async Task<int> VerifyAsync(string file, string? checkpoints, TextWriter output)
    {
        await using var ledger = Open(file, "ReadOnly");
        var folder = checkpoints ?? BesideDatabase(file);
        if (checkpoints is not null && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
        }

        var report = await ChainCheck.RunAsync(ledger, CheckpointFolder.Read(folder), null, CancellationToken.None);
        foreach (var found in report.Broken)
        {
            await output.WriteLineAsync(found.Sequence == 0 ? found.Reason : $"{found.Stream} #{found.Sequence}: {found.Reason}");
        }

        await output.WriteLineAsync(report.LastCheckpoint is { } last
            ? $"checkpoint {last.Number} of {last.At:yyyy-MM-dd'T'HH:mm:ss'Z'}; {report.Unproved} entries since, of which a cut-off end could not be proved"
            : $"no exported checkpoint in '{folder}': a cut-off end behind a changed head cannot be proved. Cure: ledger checkpoint DATABASE FOLDER");
        await output.WriteLineAsync($"{report.Entries} entries, {report.Streams} streams, {report.Broken.Count} broken chains");
        return report.IsIntact ? 0 : 1;
    }

    /// <summary>Exports the next checkpoint.</summary>
    public static async Task<int> CheckpointAsync(string file, string? folder, TextWriter output)
    {
        await using var ledger = Open(file, "ReadOnly");
        var into = folder ?? BesideDatabase(file);
        var made = await CheckpointExport.RunAsync(ledger, into, TimeProvider.System, CancellationToken.None);
        await output.WriteLineAsync(made is null ? "The ledger is empty." : $"checkpoint {made.Number} {made.Root} in {into}");
        return 0;
    }

    /// <summary>Where the host exports to unless it is told otherwise.</summary>
    public static string BesideDatabase(string file) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "checkpoints");

    private static LedgerDbContext Open(string file, string mode)
    {
        if (!File.Exists(file))
        {
            throw new FileNotFoundException($"There is no ledger at '{file}'.");
        }

        var options = new DbContextOptionsBuilder<LedgerDbContext>();
        options.UseSqliteLedger($"Data Source={file};Mode={mode}");
        return new LedgerDbContext(options.Options);
    }
}
