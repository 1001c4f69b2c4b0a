using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Jintan.Host.People;

/// <summary>The people on SQL Server; its migrations stand in <c>Migrations/SqlServer</c>.</summary>
public sealed class SqlServerPeopleDbContext(DbContextOptions<SqlServerPeopleDbContext> options) : PeopleDbContext(options)
{
    /// <summary>For <c>dotnet ef migrations add</c>, which needs the model and no database.</summary>
    public sealed class AtDesignTime : IDesignTimeDbContextFactory<SqlServerPeopleDbContext>
    {
        public SqlServerPeopleDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqlServerPeopleDbContext>()
                .UseSqlServer(server => server.MigrationsHistoryTable(MigrationsTable)).Options);
    }
}
