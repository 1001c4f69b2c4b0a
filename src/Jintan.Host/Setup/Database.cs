using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Setup;

/// <summary>Which database the host stands on; read once from <c>Database:Provider</c> and <c>ConnectionStrings:Ledger</c>.</summary>
public sealed record Database(string Provider, string ConnectionString)
{
    public static Database From(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"];
        if (provider is not "Sqlite")
        {
            throw new InvalidOperationException(
                $"Database:Provider is '{provider}', this host knows 'Sqlite'. Cure: correct appsettings.json or the variable Database__Provider.");
        }

        var connection = configuration.GetConnectionString("Ledger")
            ?? throw new InvalidOperationException(
                "ConnectionStrings:Ledger is empty. Cure: set it, for example to 'Data Source=data/jintan.db'.");
        return new(provider, connection);
    }

    public void Use(DbContextOptionsBuilder options, string migrationsTable) =>
        options.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsHistoryTable(migrationsTable));

    /// <summary>SQLite makes the file but not its folder.</summary>
    public void MakeFolder()
    {
        var file = new SqliteConnectionStringBuilder(ConnectionString).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }
}
