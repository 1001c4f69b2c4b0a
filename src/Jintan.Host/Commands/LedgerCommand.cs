using Jintan.Ledger;
using Jintan.Ledger.Sqlite;
using Jintan.Ledger.Verification;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Commands;

/// <summary><c>ledger verify FILE</c>: recomputes every chain and names the first bad entry of each.</summary>
public static class LedgerCommand
{
    /// <returns>0 if every chain is intact, 1 if one is not.</returns>
    public static async Task<int> VerifyAsync(string file, TextWriter output)
    {
        if (!File.Exists(file))
        {
            throw new FileNotFoundException($"There is no ledger at '{file}'.");
        }

        var options = new DbContextOptionsBuilder<LedgerDbContext>();
        options.UseSqliteLedger($"Data Source={file};Mode=ReadOnly");
        await using var ledger = new LedgerDbContext(options.Options);
        var (entries, broken) = await ChainCheck.RunAsync(ledger, CancellationToken.None);
        foreach (var found in broken)
        {
            await output.WriteLineAsync($"{found.Stream} #{found.Sequence}: {found.Reason}");
        }

        await output.WriteLineAsync($"{entries} entries, {broken.Count} broken chains");
        return broken.Count == 0 ? 0 : 1;
    }
}
