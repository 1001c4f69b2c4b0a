namespace Jintan.Host.Setup;

/// <summary>One host an SQLite file: the writer's order of bursts holds within one process. The system lets go of the lock even after a kill.</summary>
public sealed class SingleHost(Database database) : IDisposable
{
    private FileStream? held;

    /// <summary>Takes the file for this host. A server database has room for several.</summary>
    public void Take()
    {
        if (!database.IsSqlite)
        {
            return;
        }

        try
        {
            held = new FileStream(database.File + ".host", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new InvalidOperationException(
                $"另一个服务正在使用数据库 {database.File}，本服务没有启动。请先停止那个服务，或者用 ConnectionStrings:Ledger 指定另一个文件。", error);
        }
    }

    public void Dispose() => held?.Dispose();
}
