using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Jintan.Ledger.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c>; the running host builds its own options.</summary>
public sealed class DesignTimeLedger : IDesignTimeDbContextFactory<LedgerDbContext>
{
    public LedgerDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<LedgerDbContext>();
        options.UseSqliteLedger("Data Source=design-time.db");
        return new LedgerDbContext(options.Options);
    }
}
