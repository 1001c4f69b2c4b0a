using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>A host process on a folder of its own, and a page that reports every complaint of the browser.</summary>
public abstract class BrowserTest
{
    private readonly List<string> complaints = [];
    private readonly List<IBrowserContext> machines = [];
    private string folder = "";

    protected HostProcess Host { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    /// <summary>What the host has written so far.</summary>
    protected LedgerSeen Ledger { get; private set; } = null!;

    protected virtual string[] Arguments => [];

    [SetUp]
    public async Task OpenAsync()
    {
        _ = Chromium.Browser;
        complaints.Clear();
        folder = Directory.CreateTempSubdirectory("jintan-browser-").FullName;
        Host = await HostProcess.StartAsync(folder, Arguments);
        Ledger = new(folder);
        Page = await NewPersonAsync();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        if (Page is not null)
        {
            // Before the host goes: a page left open would complain that nobody answers.
            foreach (var machine in machines)
            {
                await machine.CloseAsync();
            }

            machines.Clear();
            await Host.DisposeAsync();
            Directory.Delete(folder, recursive: true);
            Assert.That(complaints, Is.Empty, "the browser complained: content policy, missing file or script error");
        }
    }

    /// <summary>Somebody else, at another machine.</summary>
    protected async Task<IPage> NewPersonAsync()
    {
        var context = await Chromium.Browser.NewContextAsync(new() { BaseURL = Host.Address, Locale = "zh-CN", TimezoneId = "Asia/Shanghai" });
        machines.Add(context);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            // A page that answers 4xx is also a console error; the tests look at those answers themselves.
            if (message.Type is "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        return page;
    }
}
