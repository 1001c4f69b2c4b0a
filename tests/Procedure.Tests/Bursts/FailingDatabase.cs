using System.Data.Common;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Procedure.Tests.Bursts;

/// <summary>SQLite as the service uses it, on a connection that can be made to fail.</summary>
internal sealed class FailingDatabase(FailingConnection connection) : LedgerDatabase
{
    public override int Lanes => 1;

    public override int BurstsPerCommit => 64;

    public override void Use(DbContextOptionsBuilder options) => throw new NotSupportedException("Only the writer fails.");

    public override DbConnection Open() => connection;

    public override bool IsLostRace(DbException failure) => false;
}
