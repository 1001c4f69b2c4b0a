namespace Jintan.Host.Vault;

/// <summary>The sealed vault of informants.</summary>
public static class VaultSetup
{
    public static void AddVault(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<VaultKeys>()
        .AddScoped<InformantVault>();
}
