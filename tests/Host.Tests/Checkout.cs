namespace Host.Tests;

/// <summary>The sources that these tests were built from.</summary>
internal static class Checkout
{
    public static readonly string Folder = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Jintan.Workflows.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
