namespace Procedure.Tests;

/// <summary>Places of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Workflows { get; } = Path.Combine(Root, "workflows");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Jintan.Workflows.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
