namespace Jintan.Host.Setup;

/// <summary>Where the shipped procedures lie: configured, or beside the binary.</summary>
public static class ProcedureFolder
{
    private const string Name = "workflows";

    public static string Find(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration["Procedures:Folder"] ?? Shipped;
    }

    /// <summary>Beside the binary.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, Name);
}
