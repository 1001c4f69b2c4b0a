using System.Data.Common;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jintan.Ledger.PostgreSql;

/// <summary>The ledger on PostgreSQL: several hosts, several lanes each; rows that a burst decides on are locked as it reads them.</summary>
public sealed class PostgreSqlDatabase(string connectionString) : LedgerDatabase
{
    /// <summary>Statements that the server keeps parsed for each connection: the burst writer has about a hundred.</summary>
    private const int PreparedStatements = 200;

    // Cut short by a shutdown of the server; nothing was committed.
    private const string AdminShutdown = "57P01";

    public override int Lanes => 8;

    public override int BurstsPerCommit => 1;

    public override string LockAtEnd => " FOR UPDATE";

    public override void Use(DbContextOptionsBuilder options) => options
        .UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(typeof(PostgreSqlDatabase).Assembly.GetName().Name))
        .UseSnakeCaseNamingConvention();

    public override DbConnection Open()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "Jintan.Ledger",
            MaxAutoPrepare = PreparedStatements,
            AutoPrepareMinUsages = 2,
            // A lane has its connection to itself.
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    public override bool IsLostRace(DbException failure) => failure is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.LockNotAvailable or AdminShutdown
    };
}
