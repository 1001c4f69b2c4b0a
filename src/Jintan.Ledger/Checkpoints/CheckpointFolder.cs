using System.Text.Json;

namespace Jintan.Ledger.Checkpoints;

/// <summary>Exported checkpoints: one file each, never written twice. Copy the folder to where the database's owner cannot write.</summary>
public static class CheckpointFolder
{
    private const string Pattern = "checkpoint-*.json";

    /// <summary>The newest that can be read.</summary>
    public static Checkpoint? Last(string folder) => Files(folder).Reverse().Select(file => Parse(file).Checkpoint).FirstOrDefault(checkpoint => checkpoint is not null);

    /// <summary>All that can be read, oldest first, one by one.</summary>
    public static IEnumerable<Checkpoint> All(string folder) => Files(folder).Select(file => Parse(file).Checkpoint).OfType<Checkpoint>();

    /// <summary>All of them, checked against each other; a file that is no checkpoint is a fault of the folder.</summary>
    public static ExportedCheckpoints Read(string folder)
    {
        var exported = new ExportedCheckpoints();
        foreach (var file in Files(folder))
        {
            var (checkpoint, problem) = Parse(file);
            if (checkpoint is null)
            {
                exported.TakeUnreadable(problem);
            }
            else
            {
                exported.Take(checkpoint);
            }
        }

        return exported;
    }

    internal static void Write(string folder, Checkpoint checkpoint)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"checkpoint-{checkpoint.Number:D8}.json");
        var half = $"{path}.{Guid.NewGuid():n}.part";
        using (var file = new FileStream(half, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(checkpoint.ToJson()));
            file.Flush(flushToDisk: true);
        }

        try
        {
            // Not overwritten: of two hosts that export at once the second fails and tries again with the next bell.
            File.Move(half, path, overwrite: false);
        }
        catch (IOException)
        {
            File.Delete(half);
            throw;
        }
    }

    private static (Checkpoint? Checkpoint, string Problem) Parse(string file)
    {
        try
        {
            return (Checkpoint.Parse(File.ReadAllText(file)), "");
        }
        catch (JsonException unreadable)
        {
            return (null, $"检查点文件“{Path.GetFileName(file)}”无法读取（第{unreadable.LineNumber + 1}行）。请从另存的副本恢复这个文件，不要删除。");
        }
    }

    private static string[] Files(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, Pattern).Order(StringComparer.Ordinal)]
        : [];
}
