using System.Globalization;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace Jintan.Host.Setup;

/// <summary>Settings that travel with the binary, the word <c>demo</c>, and the clock.</summary>
public static class Defaults
{
    /// <summary>Setting that says whether this is a demonstration.</summary>
    public const string Demonstration = "Demonstration";

    /// <summary>
    /// Folder of style sheets and scripts beside a published binary; <see langword="null"/> beside a built one, whose manifest names their places.
    /// A relative root would be looked for in the caller's folder.
    /// </summary>
    public static string? PublishedWebRoot => Path.Combine(AppContext.BaseDirectory, "wwwroot") is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>The machine's language changes nothing that the program writes or sorts.</summary>
    public static void UseNoCulture()
    {
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
    }

    public static void AddDefaults(this WebApplicationBuilder builder, string[] words)
    {
        // The binary may be started from any folder: its own appsettings.json is the lowest layer, everything else overrides it.
        builder.Configuration.Sources.Insert(0, new JsonConfigurationSource
        {
            FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
            Path = "appsettings.json",
        });
        if (words is ["demo", ..])
        {
            builder.Configuration[Demonstration] = "true";
        }

        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton(TimeProvider.System);
    }
}
