using Jintan.Host.Audit.Packages;
using Jintan.Ledger.Checkpoints;

namespace Jintan.Host.Commands;

/// <summary><c>ledger verify --package FILE</c>: for whoever was given an evidence package and nothing else.</summary>
public static class PackageCommand
{
    /// <param name="checkpoints">Folder of checkpoints that were kept elsewhere; null: the package alone is checked.</param>
    /// <returns>0 if everything fits, 1 if something does not.</returns>
    public static async Task<int> VerifyAsync(string file, string? checkpoints, TextWriter output)
    {
        await using var package = File.OpenRead(file);
        var exported = checkpoints is null ? null : CheckpointFolder.Read(LedgerCommand.Existing(checkpoints));
        var (manifest, faults) = PackageCheck.Run(package, exported);
        foreach (var fault in faults)
        {
            await output.WriteLineAsync(fault);
        }

        await output.WriteLineAsync(manifest.Statement);
        await output.WriteLineAsync($"{manifest.Case}: {manifest.Entries} entries, {manifest.Files.Count} files, {faults.Count} faults");
        return faults.Count == 0 ? 0 : 1;
    }
}
