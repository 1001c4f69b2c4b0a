using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Setup;

/// <summary>Which database the host stands on; read once from <c>Database:Provider</c> and <c>ConnectionStrings</c>.</summary>
/// <param name="IsDemonstration">Started with the word <c>demo</c>: another file, other number series.</param>
public sealed record Database(string Provider, string ConnectionString, bool IsDemonstration)
{
    /// <summary>Full path of the SQLite file.</summary>
    public string File { get; } = Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource);

    public static Database From(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"];
        if (provider is not "Sqlite")
        {
            throw new InvalidOperationException(
                $"Database:Provider is '{provider}', this host knows 'Sqlite'. Cure: correct appsettings.json or the variable Database__Provider.");
        }

        var isDemonstration = configuration.GetValue<bool>(Defaults.Demonstration);
        var name = isDemonstration ? "Demonstration" : "Ledger";
        var connection = configuration.GetConnectionString(name)
            ?? throw new InvalidOperationException(
                $"ConnectionStrings:{name} is empty. Cure: set it, for example to 'Data Source=data/jintan.db'.");
        return new(provider, connection, isDemonstration);
    }

    public void Use(DbContextOptionsBuilder options, string migrationsTable) =>
        options.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsHistoryTable(migrationsTable));

    /// <summary>SQLite makes the file but not its folder.</summary>
    public void MakeFolder() => Directory.CreateDirectory(Path.GetDirectoryName(File)!);
}
