using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Ledger.Writing;

/// <summary>What differs between the databases that a ledger may stand on.</summary>
public abstract class LedgerDatabase
{
    /// <summary>Connections that write at the same time.</summary>
    public abstract int Lanes { get; }

    /// <summary>Bursts that may share a commit, each under a savepoint of its own; 1: every burst has its own transaction.</summary>
    public abstract int BurstsPerCommit { get; }

    /// <summary>Rows that a burst decides on are locked as they are read, so reading what is committed is enough.</summary>
    public virtual IsolationLevel Isolation => IsolationLevel.ReadCommitted;

    /// <summary>True if a command may be used again with other values of other lengths.</summary>
    public virtual bool KeepsCommands => true;

    /// <summary>Words after the table's name by which a row that is read by its key is locked until the commit.</summary>
    public virtual string LockAfterTable => "";

    /// <summary>Words at the end of the statement that do the same.</summary>
    public virtual string LockAtEnd => "";

    /// <summary>Options for queries and migrations.</summary>
    public abstract void Use(DbContextOptionsBuilder options);

    /// <summary>A new open connection for a lane.</summary>
    public abstract DbConnection Open();

    /// <summary>True if the database undid the transaction because of others (busy, deadlock, a row that both inserted): trying again is the cure.</summary>
    public abstract bool IsLostRace(DbException failure);
}
