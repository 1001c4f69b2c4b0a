using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace Jintan.Host.Setup;

/// <summary>Settings that travel with the binary, and the clock.</summary>
public static class Defaults
{
    public static void AddDefaults(this WebApplicationBuilder builder)
    {
        // The binary may be started from any folder: its own appsettings.json is the lowest layer, everything else overrides it.
        builder.Configuration.Sources.Insert(0, new JsonConfigurationSource
        {
            FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
            Path = "appsettings.json",
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton(TimeProvider.System);
    }
}
