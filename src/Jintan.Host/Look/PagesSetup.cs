namespace Jintan.Host.Look;

/// <summary>Server-rendered pages without interactive modes, and the few static files that they use.</summary>
public static class PagesSetup
{
    /// <summary>Several papers of 20 MB each in one form; what is too large alone is then refused by name, with everything typed still there.</summary>
    private const long MostBytesOfAForm = 128 << 20;

    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = MostBytesOfAForm);
        builder.Services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(form => form.MultipartBodyLengthLimit = MostBytesOfAForm);
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "jintan-form";
            // One for all pages, the sandbox's too.
            form.Cookie.Path = "/";
            form.Cookie.HttpOnly = true;
            form.Cookie.SameSite = SameSiteMode.Strict;
        });
        builder.Services.AddSingleton<BrowserParts>();
    }

    /// <summary>Before sign-in: style sheets and the script hold nothing of anybody's.</summary>
    public static void UseBrowserParts(this WebApplication app)
    {
        var parts = app.Services.GetRequiredService<BrowserParts>();
        if (!parts.FrameworkIsThere)
        {
            app.Logger.LogWarning("wwwroot/lib holds no style sheet: pages work, but unstyled. Cure: install Node.js 20 or later and build again.");
        }

        app.UseStaticFiles(new StaticFileOptions
        {
            // The addresses carry the file's hash, so a browser may keep what it has.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
        });
    }
}
