namespace Jintan.Ledger.Checkpoints;

/// <summary>Exported checkpoints: one file each, never written twice. Copy the folder to where the database's owner cannot write.</summary>
public static class CheckpointFolder
{
    private const string Pattern = "checkpoint-*.json";

    public static Checkpoint? Last(string folder) => Files(folder) is [.., var last] ? Checkpoint.Parse(File.ReadAllText(last)) : null;

    /// <summary>All of them, oldest first, read one by one.</summary>
    public static IEnumerable<Checkpoint> All(string folder) => Files(folder).Select(file => Checkpoint.Parse(File.ReadAllText(file)));

    public static ExportedCheckpoints Read(string folder) => new(All(folder));

    internal static void Write(string folder, Checkpoint checkpoint)
    {
        Directory.CreateDirectory(folder);
        // Not overwritten: of two hosts that export at once the second fails and tries again with the next bell.
        using var file = new FileStream(Path.Combine(folder, $"checkpoint-{checkpoint.Number:D8}.json"), FileMode.CreateNew, FileAccess.Write);
        file.Write(System.Text.Encoding.UTF8.GetBytes(checkpoint.ToJson()));
        file.Flush(flushToDisk: true);
    }

    private static string[] Files(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, Pattern).Order(StringComparer.Ordinal)]
        : [];
}
