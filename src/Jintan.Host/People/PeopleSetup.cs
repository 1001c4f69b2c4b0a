using Jintan.Host.Accounts;
using Jintan.Host.Look;
using Jintan.Host.Setup;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.People;

/// <summary>Accounts, sign-in by cookie, keys that outlive the process, and the rule that everything needs a sign-in.</summary>
public static class PeopleSetup
{
    public static void AddPeople(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var options = builder.Configuration.GetSection("People").Get<PeopleOptions>() ?? new();
        services.AddSingleton(options);
        services.AddPeopleDbContext(Database.From(builder.Configuration).Provider);
        services.AddDataProtection().SetApplicationName("Jintan.Workflows").PersistKeysToDbContext<PeopleDbContext>();

        services.AddIdentityCore<OfficeAccount>(identity => Demand(identity, options))
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<PeopleDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<OfficeClaims>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddPasswordValidator<AccountNotInPassword>()
            .AddUserConfirmation<AccountIsInForce>();
        // A withdrawn role or a closed account takes effect within a minute, not at the next sign-in.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie => SignInCookie.Configure(cookie, options));

        var authorization = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var role in Role.All)
        {
            authorization.AddPolicy(role, policy => policy.RequireRole(role));
        }

        services.AddSingleton<FirstAdministrator>();
    }

    public static Task PreparePeopleAsync(this WebApplication app) => app.Services.PrepareSchemaAsync<PeopleDbContext>();

    /// <summary>The people of the database that is among the services.</summary>
    internal static void AddPeopleDbContext(this IServiceCollection services, string provider)
    {
        switch (provider)
        {
            case Database.PostgreSql:
                services.AddDbContext<PeopleDbContext, PostgreSqlPeopleDbContext>(Use);
                break;
            case Database.SqlServer:
                services.AddDbContext<PeopleDbContext, SqlServerPeopleDbContext>(Use);
                break;
            default:
                services.AddDbContext<PeopleDbContext, SqlitePeopleDbContext>(Use);
                break;
        }

        static void Use(IServiceProvider services, DbContextOptionsBuilder options) =>
            services.GetRequiredService<Database>().Use(options, PeopleDbContext.MigrationsTable);
    }

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapStart();
        routes.MapSignIn();
        routes.MapPassword();
        routes.MapFirstAdministrator();
    }

    private static void Demand(IdentityOptions identity, PeopleOptions options)
    {
        identity.Password.RequiredLength = 10;
        identity.Password.RequiredUniqueChars = 5;
        identity.Password.RequireNonAlphanumeric = false;
        // 账号 in force: by the register of accounts.
        identity.SignIn.RequireConfirmedAccount = true;
        identity.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-";
        identity.Lockout.MaxFailedAccessAttempts = options.FailedTries;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(options.LockoutMinutes);
    }
}
