using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Jintan.Host.People;

/// <summary>The people on PostgreSQL; its migrations stand in <c>Migrations/PostgreSql</c>.</summary>
public sealed class PostgreSqlPeopleDbContext(DbContextOptions<PostgreSqlPeopleDbContext> options) : PeopleDbContext(options)
{
    /// <summary>For <c>dotnet ef migrations add</c>, which needs the model and no database.</summary>
    public sealed class AtDesignTime : IDesignTimeDbContextFactory<PostgreSqlPeopleDbContext>
    {
        public PostgreSqlPeopleDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgreSqlPeopleDbContext>()
                .UseNpgsql(server => server.MigrationsHistoryTable(MigrationsTable)).Options);
    }
}
