using System.Data.Common;
using Jintan.Ledger.Writing;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Ledger.SqlServer;

/// <summary>The ledger on SQL Server 2022: several hosts, several lanes each; rows that a burst decides on are locked as it reads them.</summary>
public sealed class SqlServerDatabase(string connectionString) : LedgerDatabase
{
    private const int Deadlock = 1205;
    private const int LockTimeout = 1222;
    private const int DuplicateKey = 2627;
    private const int DuplicateIndexRow = 2601;

    public override int Lanes => 8;

    public override int BurstsPerCommit => 1;

    /// <summary>A text parameter is as wide as its first value; another value may be longer.</summary>
    public override bool KeepsCommands => false;

    public override string LockAfterTable => " WITH (UPDLOCK, ROWLOCK)";

    public override void Use(DbContextOptionsBuilder options) => options
        .UseSqlServer(connectionString, server => server.MigrationsAssembly(typeof(SqlServerDatabase).Assembly.GetName().Name))
        .UseSnakeCaseNamingConvention();

    public override DbConnection Open()
    {
        var connection = new SqlConnection(new SqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "Jintan.Ledger",
            // A lane has its connection to itself.
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    public override bool IsLostRace(DbException failure) =>
        failure is SqlException { Number: Deadlock or LockTimeout or DuplicateKey or DuplicateIndexRow };
}
