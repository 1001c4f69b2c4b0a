using System.Data;
using System.Data.Common;

namespace Procedure.Tests.Bursts;

/// <summary>Its commit can fail before it happens, or be lost after it has happened.</summary>
internal sealed class FailingTransaction(FailingConnection connection, DbTransaction inner) : DbTransaction
{
    public DbTransaction Inner { get; } = inner;

    public override IsolationLevel IsolationLevel => Inner.IsolationLevel;

    protected override DbConnection DbConnection => connection;

    public override void Commit()
    {
        connection.Count("before commit");
        Inner.Commit();
        connection.CountCommit();
    }

    public override void Rollback() => Inner.Rollback();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
