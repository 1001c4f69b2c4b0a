namespace Jintan.Host.Setup;

/// <summary>One host an SQLite file: the writer's order of bursts holds within one process. The system lets go of the lock even after a kill.</summary>
public sealed class SingleHost(Database database, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    private FileStream? held;

    /// <summary>Takes the file for this host. A server database has room for several.</summary>
    /// <exception cref="StartRefusedException">Another process has it.</exception>
    public void Take()
    {
        if (database.IsSqlite && !TryTake())
        {
            throw new StartRefusedException(
                $"另一个服务正在使用数据库 {database.File}，本服务没有启动。请先停止那个服务，或者用 ConnectionStrings:Ledger 指定另一个文件。");
        }
    }

    /// <summary>A command line waits its turn until the process that has the file ends.</summary>
    public async Task TakeInTurnAsync(TextWriter output)
    {
        if (!database.IsSqlite || TryTake())
        {
            return;
        }

        await output.WriteLineAsync($"另一个进程正在使用数据库 {database.File}，等待其结束。请停止那个服务，或者按 Ctrl+C 放弃。");
        while (!TryTake())
        {
            await Task.Delay(BetweenTries, clock);
        }
    }

    public void Dispose() => held?.Dispose();

    private bool TryTake()
    {
        try
        {
            held = new FileStream(database.File + ".host", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException) when (File.Exists(database.File + ".host"))
        {
            return false;
        }
    }
}
