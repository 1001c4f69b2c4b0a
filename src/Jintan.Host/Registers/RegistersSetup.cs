using Jintan.Host.Accounts;

namespace Jintan.Host.Registers;

/// <summary>The registers on pages, and what the personnel department asks of them.</summary>
public static class RegistersSetup
{
    public static void AddRegisters(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<RegisterAccess>()
        .AddScoped<RegisterKeeping>()
        .AddScoped<AccountDesk>()
        .AddScoped<LawRegister>()
        .AddScoped<EligibilityDesk>();
}
