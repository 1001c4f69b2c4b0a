using Jintan.Ledger.PostgreSql;
using Jintan.Ledger.Sqlite;
using Jintan.Ledger.SqlServer;
using Jintan.Ledger.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Setup;

/// <summary>Which database the host stands on; read once from <c>Database:Provider</c> and <c>ConnectionStrings</c> or the file of a secret.</summary>
/// <param name="IsDemonstration">Started with the word <c>demo</c>: another database, other number series.</param>
public sealed record Database(string Provider, string ConnectionString, bool IsDemonstration)
{
    public const string Sqlite = "Sqlite";
    public const string PostgreSql = "PostgreSql";
    public const string SqlServer = "SqlServer";

    /// <summary>Path of a file that holds the connection string alone, for secrets that are mounted.</summary>
    private const string SecretFile = "Database:ConnectionStringFile";

    public bool IsSqlite => Provider == Sqlite;

    /// <summary>Holds nothing but invented cases, beside the real ones.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>Full path of the SQLite file.</summary>
    public string File => Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource);

    /// <summary>Where the host keeps files of its own: beside the SQLite file, else <c>data</c>.</summary>
    public string Folder => IsSqlite ? Path.GetDirectoryName(File)! : Path.GetFullPath("data");

    /// <summary>File that keeps the generated password of a demonstration's accounts.</summary>
    public string DemonstrationPassword => IsSqlite ? File + ".password" : Path.Combine(Folder, "demonstration.password");

    /// <summary>The ledger on this database.</summary>
    public LedgerDatabase Ledger { get; } = Provider switch
    {
        Sqlite => new SqliteDatabase(ConnectionString),
        PostgreSql => new PostgreSqlDatabase(ConnectionString),
        SqlServer => new SqlServerDatabase(ConnectionString),
        _ => throw new InvalidOperationException(
            $"Database:Provider is '{Provider}', this host knows {Sqlite}, {PostgreSql} and {SqlServer}. Cure: correct appsettings.json or the variable Database__Provider."),
    };

    public static Database From(IConfiguration configuration)
    {
        var isDemonstration = configuration.GetValue<bool>(Defaults.Demonstration);
        var name = isDemonstration ? "Demonstration" : "Ledger";
        var connection = configuration[SecretFile] is { Length: > 0 } file
            ? System.IO.File.ReadAllText(file).Trim()
            : configuration.GetConnectionString(name)
                ?? throw new InvalidOperationException($"ConnectionStrings:{name} is empty. Cure: set it, for example to 'Data Source=data/jintan.db'.");
        return new(configuration["Database:Provider"] ?? "", connection, isDemonstration);
    }

    /// <summary>The same database for a context that keeps its migrations in the host.</summary>
    public void Use(DbContextOptionsBuilder options, string migrationsTable)
    {
        switch (Provider)
        {
            case PostgreSql:
                options.UseNpgsql(ConnectionString, server => server.MigrationsHistoryTable(migrationsTable));
                break;
            case SqlServer:
                options.UseSqlServer(ConnectionString, server => server.MigrationsHistoryTable(migrationsTable));
                break;
            default:
                options.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsHistoryTable(migrationsTable));
                break;
        }
    }

    /// <summary>SQLite makes the file but not its folder; a demonstration keeps its password in one.</summary>
    public void MakeFolder()
    {
        if (IsSqlite || IsDemonstration)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(DemonstrationPassword)!);
        }
    }
}
