using System.Data.Common;
using Jintan.Ledger.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Ledger.Sqlite;

/// <summary>The embedded ledger: one file, one writer, full durability, many bursts a commit.</summary>
public sealed class SqliteDatabase(string connectionString) : LedgerDatabase
{
    /// <summary>Long enough for a backup or a command-line verb to finish; nobody waits longer for a file.</summary>
    private const int BusySeconds = 30;

    private const int Busy = 5;
    private const int Locked = 6;

    public override int Lanes => 1;

    /// <summary>Beyond this the first callers would wait longer than the disk.</summary>
    public override int BurstsPerCommit => 64;

    public override void Use(DbContextOptionsBuilder options) => options.UseSqliteLedger(connectionString);

    /// <summary>Write-ahead log, every commit on the disk before it is answered; memory for the pages that every burst touches.</summary>
    public override DbConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString)
        {
            DefaultTimeout = BusySeconds,
            Pooling = false,
        }.ToString());
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText =
            """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
            PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000; PRAGMA temp_store = MEMORY;
            """;
        pragmas.ExecuteNonQuery();
        return connection;
    }

    public override bool IsLostRace(DbException failure) => failure is SqliteException { SqliteErrorCode: Busy or Locked };
}
