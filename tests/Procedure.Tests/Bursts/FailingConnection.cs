using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Procedure.Tests.Bursts;

/// <summary>A real connection that fails at a chosen command, once or from there on.</summary>
internal sealed class FailingConnection(DbConnection inner) : DbConnection
{
    private int failAt = int.MaxValue;
    private int loseAfterCommits = int.MaxValue;
    private bool staysLost;

    /// <summary>Commands since the failure was set: begin, statements, and commit twice (before and after it happens).</summary>
    public int Commands { get; private set; }

    public bool HasFailed { get; private set; }

    /// <summary>Called after each commit that took place.</summary>
    public Action? Committed { get; set; }

    [AllowNull]
    public override string ConnectionString { get => inner.ConnectionString; set => inner.ConnectionString = value; }
    public override string Database => inner.Database;
    public override string DataSource => inner.DataSource;
    public override string ServerVersion => inner.ServerVersion;
    public override ConnectionState State => inner.State;

    /// <param name="command">Which command fails, from 1.</param>
    /// <param name="forGood">True: the connection is lost from there on; false: the next command works again.</param>
    public void FailAt(int command, bool forGood)
    {
        (failAt, staysLost, Commands, HasFailed) = (command, forGood, 0, false);
    }

    /// <summary>The last commit is still answered; the next command is not.</summary>
    public void LoseAfterCommits(int commits) => (loseAfterCommits, staysLost) = (commits, true);

    public override void Open() => inner.Open();

    public override void Close() => inner.Close();

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    internal void Count(string what)
    {
        Commands++;
        if (Commands == failAt || (staysLost && (HasFailed || loseAfterCommits == 0)))
        {
            HasFailed = true;
            throw new InjectedFailureException($"{Commands}: {what}");
        }
    }

    internal void CountCommit()
    {
        Committed?.Invoke();
        loseAfterCommits--;
        if (loseAfterCommits != 0)
        {
            Count("after commit");
        }
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel)
    {
        Count("begin");
        return new FailingTransaction(this, inner.BeginTransaction(isolationLevel));
    }

    protected override DbCommand CreateDbCommand() => new FailingCommand(this, inner.CreateCommand());

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
