using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>One browser for all tests; each test has a context, that is cookies, of its own.</summary>
[SetUpFixture]
public sealed class Chromium
{
    private static IPlaywright? playwright;
    private static IBrowser? browser;

    /// <summary>The browser; a test without one is ignored and says why.</summary>
    public static IBrowser Browser
    {
        get
        {
            if (browser is null)
            {
                Assert.Ignore($"No Chromium at {Path}. Cure: install it (apt-get install chromium) or set JINTAN_CHROMIUM.");
            }

            return browser;
        }
    }

    private static string Path => Environment.GetEnvironmentVariable("JINTAN_CHROMIUM") ?? "/usr/bin/chromium";

    [OneTimeSetUp]
    public static async Task StartAsync()
    {
        if (!File.Exists(Path))
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    [OneTimeTearDown]
    public static async Task StopAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
