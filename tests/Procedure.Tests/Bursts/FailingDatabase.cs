using System.Data;
using System.Data.Common;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Procedure.Tests.Bursts;

/// <summary>A database as the service uses it, on one connection that can be made to fail.</summary>
internal sealed class FailingDatabase(LedgerDatabase inner, FailingConnection connection) : LedgerDatabase
{
    public override int Lanes => 1;

    public override int BurstsPerCommit => inner.BurstsPerCommit;

    public override IsolationLevel Isolation => inner.Isolation;

    public override bool KeepsCommands => inner.KeepsCommands;

    public override string LockAfterTable => inner.LockAfterTable;

    public override string LockAtEnd => inner.LockAtEnd;

    public override void Use(DbContextOptionsBuilder options) => throw new NotSupportedException("Only the writer fails.");

    public override DbConnection Open() => connection;

    public override bool IsLostRace(DbException failure) => inner.IsLostRace(failure);
}
