using Jintan.Host.Audit.Runs;
using Jintan.Host.Setup;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Checkpoints;
using Jintan.Ledger.Sqlite;
using Jintan.Ledger.Verification;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Commands;

/// <summary><c>ledger verify</c> and <c>ledger checkpoint</c>: the ledger looked at from outside the running host.</summary>
public static class LedgerCommand
{
    /// <summary>Recomputes every chain of an SQLite file and names the first bad entry of each.</summary>
    /// <param name="checkpoints">Folder of exported checkpoints; null: the one beside the database, where there is one.</param>
    /// <returns>0 if everything is intact, 1 if something is not.</returns>
    public static async Task<int> VerifyAsync(string file, string? checkpoints, TextWriter output)
    {
        await using var ledger = Open(file);
        return await VerifyAsync(ledger, checkpoints is null ? BesideDatabase(file) : Existing(checkpoints), output);
    }

    /// <summary>The same for the database that the host is configured for.</summary>
    /// <param name="settings">Settings as on the host's command line, where they differ from the configured ones.</param>
    public static Task<int> VerifyConfiguredAsync(string[] settings, TextWriter output) =>
        WithConfiguredAsync(settings, (ledger, folder) => VerifyAsync(ledger, folder, output));

    /// <summary>Exports the next checkpoint of an SQLite file.</summary>
    public static async Task<int> CheckpointAsync(string file, string? folder, TextWriter output)
    {
        await using var ledger = Open(file);
        return await CheckpointAsync(ledger, folder ?? BesideDatabase(file), output);
    }

    /// <summary>The same for the database that the host is configured for.</summary>
    public static Task<int> CheckpointConfiguredAsync(string[] settings, TextWriter output) =>
        WithConfiguredAsync(settings, (ledger, folder) => CheckpointAsync(ledger, folder, output));

    /// <summary>Where the host exports to unless it is told otherwise.</summary>
    public static string BesideDatabase(string file) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "checkpoints");

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    internal static string Existing(string folder) =>
        Directory.Exists(folder) ? folder : throw new DirectoryNotFoundException($"There is no folder '{folder}'.");

    private static async Task<int> VerifyAsync(LedgerDbContext ledger, string folder, TextWriter output)
    {
        var report = await ChainCheck.RunAsync(ledger, CheckpointFolder.Read(folder), null, CancellationToken.None);
        foreach (var found in report.Broken)
        {
            await output.WriteLineAsync(found.Sequence == 0 ? found.Reason : $"{found.Stream} #{found.Sequence}: {found.Reason}");
        }

        await output.WriteLineAsync(report.LastCheckpoint is { } last
            ? $"checkpoint {last.Number} of {last.At:yyyy-MM-dd'T'HH:mm:ss'Z'}; {report.Unproved} entries since, of which a cut-off end could not be proved"
            : $"no exported checkpoint in '{folder}': a cut-off end behind a changed head cannot be proved. Cure: ledger checkpoint");
        await output.WriteLineAsync($"{report.Entries} entries, {report.Streams} streams, {report.Broken.Count} broken chains");
        if (report.IsIntact)
        {
            return 0;
        }

        await output.WriteLineAsync($"{Refusal.LedgerMismatch.Code} {Refusal.LedgerMismatch.Sentence}{Refusal.LedgerMismatch.Cure}");
        return 1;
    }

    private static async Task<int> CheckpointAsync(LedgerDbContext ledger, string into, TextWriter output)
    {
        var made = await CheckpointExport.RunAsync(ledger, into, TimeProvider.System, CancellationToken.None);
        await output.WriteLineAsync(made is null ? "The ledger is empty." : $"checkpoint {made.Number} {made.Root} in {into}");
        return 0;
    }

    private static LedgerDbContext Open(string file)
    {
        if (!File.Exists(file))
        {
            throw new FileNotFoundException($"There is no ledger at '{file}'.");
        }

        var options = new DbContextOptionsBuilder<LedgerDbContext>();
        options.UseSqliteLedger($"Data Source={file};Mode=ReadOnly");
        return new LedgerDbContext(options.Options);
    }

    /// <summary>Reads beside a running host; nothing here takes its lock.</summary>
    private static async Task<int> WithConfiguredAsync(string[] settings, Func<LedgerDbContext, string, Task<int>> run)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.AddDefaults([]);
        var database = Database.From(builder.Configuration);
        if (database.IsSqlite && !File.Exists(database.File))
        {
            throw new FileNotFoundException($"There is no ledger at '{database.File}'.");
        }

        var options = new DbContextOptionsBuilder<LedgerDbContext>();
        database.Ledger.Use(options);
        await using var ledger = new LedgerDbContext(options.Options);
        return await run(ledger, CheckpointPlace.From(builder.Configuration, database).Folder);
    }
}
