using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Jintan.Host.People;

/// <summary>The people on SQLite; its migrations stand in <c>Migrations/Sqlite</c>.</summary>
public sealed class SqlitePeopleDbContext(DbContextOptions<SqlitePeopleDbContext> options) : PeopleDbContext(options)
{
    /// <summary>For <c>dotnet ef migrations add</c>, which needs the model and no database.</summary>
    public sealed class AtDesignTime : IDesignTimeDbContextFactory<SqlitePeopleDbContext>
    {
        public SqlitePeopleDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqlitePeopleDbContext>()
                .UseSqlite(sqlite => sqlite.MigrationsHistoryTable(MigrationsTable)).Options);
    }
}
