using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Jintan.Ledger.SqlServer;

/// <summary>For <c>dotnet ef migrations add</c>, which needs the model and no database; the running host builds its own options.</summary>
public sealed class DesignTimeLedger : IDesignTimeDbContextFactory<LedgerDbContext>
{
    public LedgerDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<LedgerDbContext>();
        new SqlServerDatabase("Server=design-time").Use(options);
        return new LedgerDbContext(options.Options);
    }
}
